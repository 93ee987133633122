/** True when the digits end with the right Luhn key (ISO/IEC 7812-1, annex B). The text must hold digits only. */
export function aUneCleDeLuhn(chiffres: string): boolean {
  let somme = 0;
  for (let i = 0; i < chiffres.length; i += 1) {
    const chiffre = chiffres.charCodeAt(chiffres.length - 1 - i) - 48;
    const pese = i % 2 === 0 ? chiffre : chiffre * 2;
    somme += pese > 9 ? pese - 9 : pese;
  }
  return somme % 10 === 0;
}
