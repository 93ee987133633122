/** Fields of one CSV line: quotes protect separators, two quotes are one. */
export function champsCsv(ligne: string, separateur: string): readonly string[] {
  if (!ligne.includes('"')) return ligne.split(separateur);
  const champs: string[] = [];
  let champ = '';
  let protege = false;
  for (let i = 0; i < ligne.length; i++) {
    const c = ligne[i] ?? '';
    if (protege && c === '"' && ligne[i + 1] === '"') {
      champ += '"';
      i++;
    } else if (c === '"') protege = !protege;
    else if (c === separateur && !protege) {
      champs.push(champ);
      champ = '';
    } else champ += c;
  }
  champs.push(champ);
  return champs;
}

/** The separator of a header line: the one that cuts it most. */
export function separateurDe(ligne: string): string {
  const compter = (separateur: string) => champsCsv(ligne, separateur).length;
  return [';', ',', '\t', '|'].reduce((meilleur, s) =>
    compter(s) > compter(meilleur) ? s : meilleur,
  );
}
