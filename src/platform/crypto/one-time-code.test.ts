import { describe, expect, it } from 'vitest';
import { codeAt, drawOtpSecret, otpAddress, stepOfCode } from './one-time-code.ts';
import { hashPassword, passwordMatches } from './password.ts';
import { drawRecoveryCode, hashRecoveryCode } from './recovery-code.ts';

/** Appendix B of RFC 6238: the secret « 12345678901234567890 », whose codes end by these six digits. */
const RFC = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

describe('un code à usage unique', () => {
  it.each([
    [59, '287082', 1],
    [1_111_111_109, '081804', 37_037_036],
    [2_000_000_000, '279037', 66_666_666],
  ])('suit la RFC 6238 à %i s', (secondes, code, pas) => {
    const instant = new Date(secondes * 1000);
    expect(codeAt(RFC, instant)).toBe(code);
    expect(stepOfCode(RFC, code, instant)).toBe(pas);
  });

  it('n’est pas lu quand il n’a pas six chiffres', () => {
    for (const code of ['', '28708', '2870822', '28708x', '-87082'])
      expect(stepOfCode(RFC, code, new Date(59_000))).toBeNull();
  });

  it('a un secret de 160 bits et une adresse que les applications lisent', () => {
    const secret = drawOtpSecret();
    expect(secret).toMatch(/^[A-Z2-7]{32}$/);
    const adresse = new URL(otpAddress(secret, 'm.brevillon@exemple.fr'));
    expect(adresse.protocol).toBe('otpauth:');
    expect(adresse.searchParams.get('issuer')).toBe('Maillage');
    expect(adresse.searchParams.get('secret')).toBe(secret);
  });
});

describe('un code de secours', () => {
  it('se tape avec ou sans tirets, en minuscules, O pour 0, l pour 1', () => {
    const code = '7K1M-90XD-4TZA-0HCW';
    const garde = hashRecoveryCode('compte', code);
    for (const tape of ['7k1m90xd4tza0hcw', '7KlM 9OXD 4TZA OHCW', ' 7KIM-90XD-4TZA-0HCW '])
      expect(hashRecoveryCode('compte', tape).equals(garde), tape).toBe(true);
    expect(hashRecoveryCode('autre', code).equals(garde)).toBe(false);
  });

  it('ne ressort pas deux fois', () => {
    const codes = Array.from({ length: 1000 }, drawRecoveryCode);
    expect(new Set(codes).size).toBe(1000);
    for (const code of codes)
      expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
  });
});

describe('un mot de passe', () => {
  it('est le même quelle que soit l’écriture de ses lettres', async () => {
    const garde = await hashPassword('é\ufb01n d’été'.normalize('NFD'));
    expect(await passwordMatches(garde, 'éfin d’été'.normalize('NFC'))).toBe(true);
    expect(await passwordMatches(garde, 'efin d’ete')).toBe(false);
  });
});
