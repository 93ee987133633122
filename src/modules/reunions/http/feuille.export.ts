import { dateHeure, duree, heureColonne, pluriel } from '#kernel/formats.ts';
import { direMission } from '#kernel/mission-du-journal.ts';
import { writeTablePdf } from '#platform/documents/pdf-table.ts';
import { direQualite } from '../domain/personne.ts';
import { DIRE_MODALITE } from '../domain/reunion.ts';
import { direPlageLongue, phrase } from '../ui/dire-quand.ts';
import type { FeuilleAImprimer } from '../usecases/imprimer-feuille.ts';

type Cadre = { readonly cpts: string; readonly fuseau: string; readonly maintenant: Date };

/** Lines for those who come unannounced. */
const VIDES = 6;

/** The attendance sheet on A4: to be signed by hand, or as it was frozen, with the hash of its content. */
export async function feuilleEnPdf(
  lue: FeuilleAImprimer,
  cadre: Cadre,
): Promise<Uint8Array<ArrayBuffer>> {
  const { reunion, figee } = lue;
  const { cpts, fuseau } = cadre;
  return await writeTablePdf({
    titre: 'Feuille d’émargement',
    sousTitre: `${cpts}. ${reunion.titre}.`,
    faits: [
      { terme: 'Date', valeur: phrase(direPlageLongue(reunion, fuseau)) },
      { terme: 'Lieu', valeur: reunion.lieu ?? DIRE_MODALITE[reunion.modalite] },
      { terme: 'Mission', valeur: direMission(reunion.mission) },
      ...(reunion.groupe ? [{ terme: 'Groupe', valeur: reunion.groupe }] : []),
    ],
    pied: `${reunion.titre}, ${cpts}`,
    ...(figee ? tableFigee(figee, cadre) : tableASigner(lue, cadre)),
  });
}

type Figee = NonNullable<FeuilleAImprimer['figee']>;

const heureDans = (fuseau: string) => (instant: Date | null | undefined) =>
  instant ? heureColonne(instant, fuseau) : '';

function tableASigner({ convoques, signatures }: FeuilleAImprimer, { fuseau, maintenant }: Cadre) {
  const heure = heureDans(fuseau);
  const parPersonne = new Map(signatures.map((s) => [s.personneId, s]));
  const lignes = convoques.map((c) => {
    const s = parPersonne.get(c.id);
    const signe = s ? (s.moyen === 'code' ? 'Signé en ligne' : 'Noté') : '';
    return [c.nom, direQualite(c), heure(s?.arrivee), heure(s?.depart), signe];
  });
  return {
    colonnes: [
      { titre: 'Nom', part: 28 },
      { titre: 'Profession, commune', part: 28 },
      { titre: 'Arrivée', part: 10 },
      { titre: 'Départ', part: 10 },
      { titre: 'Signature', part: 24 },
    ],
    lignes: [...lignes, ...Array.from({ length: VIDES }, () => ['', '', '', '', ''])],
    hauteur: 28,
    notes: ['Ceux qui ont signé sur leur téléphone n’ont pas à signer ici.'],
    creeLe: maintenant,
  };
}

function tableFigee(figee: Figee, { fuseau }: Cadre) {
  const heure = heureDans(fuseau);
  const { feuille } = figee;
  return {
    colonnes: [
      { titre: 'Nom', part: 28 },
      { titre: 'Profession', part: 26 },
      { titre: 'Arrivée', part: 9 },
      { titre: 'Départ', part: 9 },
      { titre: 'Durée', part: 11 },
      { titre: 'Présence', part: 17 },
    ],
    lignes: feuille.lignes.map((l) => [
      l.nom,
      [l.qualite, l.cpts].filter((mot) => mot).join(', '),
      heure(new Date(l.arrivee)),
      l.depart ? heure(new Date(l.depart)) : 'fin',
      duree(l.minutes),
      `${l.presence === 'distance' ? 'À distance' : 'Sur place'}${l.source === 'declare' ? ', noté' : ''}`,
    ]),
    hauteur: 28,
    notes: notesDe(figee, fuseau),
    creeLe: figee.figeeLe,
    motsCles: `sha256 ${figee.empreinte}`,
  };
}

/** What proves the sheet: how long in all, who froze it when, the hash of its content. */
function notesDe({ feuille, ...figee }: Figee, fuseau: string): readonly string[] {
  const total = feuille.lignes.reduce((somme, { minutes }) => somme + minutes, 0);
  const pourquoi = figee.motif
    ? ` Contre-passation n° ${figee.numero - 1}, motif : ${figee.motif}`
    : '';
  return [
    `${pluriel(feuille.lignes.length, 'présent')}, ${duree(total)} en tout.`,
    `Figée le ${dateHeure(figee.figeeLe, fuseau)} par ${figee.parNom}.${pourquoi}`,
    `Empreinte SHA-256 du contenu : ${figee.empreinte}`,
    ...(feuille.precedente ? [`Remplace la feuille d’empreinte ${feuille.precedente}`] : []),
  ];
}
