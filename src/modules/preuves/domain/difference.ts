import { centimes, montant } from '#kernel/centimes.ts';
import { pluriel } from '#kernel/formats.ts';
import type { ContenuDArrete, IndicateurArrete, SommeArretee } from './arrete.ts';

/** What two frozen years say otherwise of one thing; null: it is not there. */
export type Difference = {
  readonly quoi: string;
  readonly avant: string | null;
  readonly apres: string | null;
};

/** What is known of a sum; of one nothing of which is known, no figure is told. */
export function direSomme({ connu, inconnus }: SommeArretee): string {
  if (connu === 0 && inconnus > 0) return 'inconnu';
  const dit = montant(centimes(connu));
  return inconnus === 0 ? dit : `au moins ${dit}`;
}

export const direEuros = (valeur: number | null): string =>
  valeur === null ? 'inconnu' : montant(centimes(valeur));

/** `brut`: what is compared, when what is shown is shorter. */
type Dit = { readonly quoi: string; readonly dit: string; readonly brut: string };

/** What changed from one frozen year to the one that replaces it, in the order of the report. */
export function differencesEntre(
  avant: ContenuDArrete,
  apres: ContenuDArrete,
): readonly Difference[] {
  const [a, b] = [direContenu(avant), direContenu(apres)];
  const cles = [...new Set([...b.keys(), ...a.keys()])];
  return cles.flatMap((cle) => {
    const [dit, redit] = [a.get(cle), b.get(cle)];
    if (dit?.brut === redit?.brut) return [];
    const quoi = redit?.quoi ?? dit?.quoi ?? '';
    return [{ quoi, avant: dit?.dit ?? null, apres: redit?.dit ?? null }];
  });
}

/** Each thing a frozen year says, in one phrase. */
function direContenu(contenu: ContenuDArrete): ReadonlyMap<string, Dit> {
  const dits = new Map<string, Dit>();
  const dire = (cle: string, quoi: string, dit: string, brut = dit) =>
    dits.set(cle, { quoi, dit, brut });
  dire('au', 'Arrêté au', contenu.arreteLe);
  dire('fixe', 'Part fixe de l’année', direSomme(contenu.fixe));
  dire('acquis', 'Part variable acquise', direSomme(contenu.acquis));
  for (const poste of contenu.postes) {
    dire(`${poste.poste} fixe`, `${poste.libelle}, part fixe`, direEuros(poste.fixe));
    const { fait, manque, demande } = poste.texte;
    const mots = [fait, manque, demande].join('\n');
    if (mots.trim()) dire(`${poste.poste} texte`, `${poste.libelle}, texte`, resume(mots), mots);
    for (const indicateur of poste.indicateurs) direIndicateur(indicateur, dire);
    dire(
      `${poste.poste} heures`,
      `${poste.libelle}, temps donné`,
      pluriel(Math.round(poste.moyens.minutes / 60), 'heure'),
    );
  }
  const recus = contenu.versements.flatMap((v) => v.recus);
  const somme = recus.reduce((total, recu) => total + recu.centimes, 0);
  dire('recus', 'Versements reçus', `${recus.length}, ${direEuros(somme)}`);
  for (const piece of contenu.pieces)
    dire(`${piece.cible} ${piece.empreinte}`, `Pièce «\u00A0${piece.titre}\u00A0»`, 'jointe');
  for (const { cle, titre, etat } of contenu.rubriques)
    dire(`rubrique ${cle}`, titre, etat ? 'joints' : 'non joints', JSON.stringify(etat));
  return dits;
}

function direIndicateur(
  i: IndicateurArrete,
  dire: (cle: string, quoi: string, dit: string) => void,
): void {
  dire(`${i.id} cpts`, `${i.libelle}, selon la CPTS`, i.cpts.dite);
  dire(`${i.id} cpam`, `${i.libelle}, selon la CPAM`, i.cpam.dite);
  dire(`${i.id} euros`, `${i.libelle}, en euros`, direEuros(i.euros));
  dire(`${i.id} regle`, `${i.libelle}, règle`, i.regle);
  if (i.faits) dire(`${i.id} faits`, `${i.libelle}, faits comptés`, String(i.faits.nombre));
}

/** Long texts are told by their size and their end: that they changed is what matters here. */
function resume(texte: string): string {
  const net = texte.trim().replaceAll(/\s+/g, ' ');
  return net.length <= 80
    ? net
    : `${net.length} caractères, finit par «\u00A0…${net.slice(-40)}\u00A0»`;
}
