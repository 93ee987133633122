const ZERO = 48;
const NEUF = 57;
const PONCTUATION = new Set([...' .-/()+'].map((c) => c.charCodeAt(0)));

/** Nothing, or at least four digits with what people write between them. */
export function estTelephoneEcrit(octets: Uint8Array, debut: number, fin: number): boolean {
  if (debut >= fin) return true;
  let chiffres = 0;
  for (let i = debut; i < fin; i++) {
    const octet = octets[i] ?? 0;
    if (octet >= ZERO && octet <= NEUF) chiffres++;
    else if (!PONCTUATION.has(octet)) return false;
  }
  return chiffres >= 4 && chiffres <= 15;
}

/** Nothing, or something before an @, then a dotted domain; no space. */
export function estCourrielEcrit(octets: Uint8Array, debut: number, fin: number): boolean {
  if (debut >= fin) return true;
  let arobase = -1;
  let point = -1;
  for (let i = debut; i < fin; i++) {
    const octet = octets[i] ?? 0;
    if (octet <= 32) return false;
    if (octet === 64) {
      if (arobase !== -1) return false;
      arobase = i;
    }
    if (octet === 46) point = i;
  }
  return arobase > debut && point > arobase + 1 && point < fin - 1;
}
