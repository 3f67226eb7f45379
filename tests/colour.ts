/** Light of a screen: sRGB, as in IEC 61966-2-1 and in WCAG 2. */

/** Linear light of one channel, 0–1, from its byte. */
export function linear(byte: number): number {
  const part = byte / 255;
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}

/** How much each channel adds to the luminance of a colour: red, green, blue. */
export const WEIGHTS = [0.2126, 0.7152, 0.0722] as const;
