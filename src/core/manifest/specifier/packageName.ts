/** Whether npm installs packages of this name; new ones may have no capitals besides. */
export function isPackageName(name: string): boolean {
  return (
    /^(?:@[\w.!~*'()-]+\/(?!\.)|(?![._-]))[\w.!~*'()-]+$/.test(name) &&
    !/^(?:node_modules|favicon\.ico)$/i.test(name)
  );
}
