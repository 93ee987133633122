import { toString as draw, toDataURL } from 'qrcode';

/** A QR code as a `data:` address of an SVG, dark on white in both themes: scanners need it so. */
export async function qrCode(text: string): Promise<string> {
  const svg = await draw(text, { type: 'svg', margin: 2, errorCorrectionLevel: 'M' });
  return `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
}

/** The same as a PNG, for a document to print. */
export async function qrCodePng(text: string): Promise<string> {
  return await toDataURL(text, { margin: 2, scale: 12, errorCorrectionLevel: 'M' });
}
