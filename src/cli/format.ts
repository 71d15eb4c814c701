/** How a command prints what it found. */
export type Format = 'text' | 'json' | 'sarif';
