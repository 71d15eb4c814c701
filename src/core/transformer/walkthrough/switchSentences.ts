/** Parts that can be switched and are no place of a number. */
export const partNames = {
  mask: 'Mask',
  'encoder-positions': 'Encoder positions',
  'decoder-positions': 'Decoder positions',
  'enc.norm': 'Encoder layer {0}, layer norm {1}',
  'dec.norm': 'Decoder layer {0}, layer norm {1}',
  'enc.residual': 'Encoder layer {0}, residual path {1}',
  'dec.residual': 'Decoder layer {0}, residual path {1}',
} as const;

/** What is done to a part. */
export const effectNames = {
  off: 'off',
  mean: 'replaced by its mean',
  uniform: 'looks everywhere alike',
  pin: 'looks at “{0}” alone',
  pinAt: 'looks at “{0}” alone for word {1}',
} as const;
