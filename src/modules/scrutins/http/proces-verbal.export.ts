import { dateHeure, dateLongue, nombre, pluriel } from '#kernel/formats.ts';
import { dateCivileDe } from '#kernel/fuseau.ts';
import type { PdfDocument, PdfSection } from '#platform/documents/pdf.ts';
import { elire, repondre } from '../domain/depouillement.ts';
import { optionsDe } from '../domain/scrutin.ts';
import {
  DIRE_MODE,
  DIRE_SORT,
  direGenre,
  direHeures,
  direMajorite,
  type Moment,
} from '../ui/dire-scrutin.ts';
import type { ProcesVerbal } from '../usecases/imprimer-proces-verbal.ts';

type Cadre = { readonly cpts: string; readonly moment: Moment };

/** The minutes of a count: what was voted, what came out, what was checked, who was on the list. No ballot has a name. */
export function documentDeProcesVerbal(p: ProcesVerbal, { cpts, moment }: Cadre): PdfDocument {
  const { scrutin, depouille, electeurs } = p;
  const { fuseau } = moment;
  const jour = dateLongue(dateCivileDe(depouille.le, fuseau));
  return {
    titre: 'Procès-verbal de dépouillement',
    sousTitre: `CPTS ${cpts}, le ${jour}. ${scrutin.titre}`,
    sections: [
      {
        titre: 'Le scrutin',
        lignes: [
          { terme: 'Mis aux voix', valeur: scrutin.titre },
          ...(scrutin.objet ? [{ terme: 'Texte', valeur: scrutin.objet }] : []),
          { terme: 'Genre', valeur: `${direGenre(scrutin)}, à bulletin secret` },
          { terme: 'Vote', valeur: `${DIRE_MODE[scrutin.mode]}, ${direHeures(scrutin, moment)}` },
          { terme: 'Majorité demandée', valeur: direMajorite(scrutin) ?? 'Pas dite' },
          { terme: 'Dépouillé le', valeur: dateHeure(depouille.le, fuseau) },
        ],
      },
      resultat(p),
      verifications(p),
      {
        titre: 'Liste d’émargement',
        phrase: `${pluriel(electeurs.length, 'personne')}, figée à l’ouverture.`,
        lignes: electeurs.map((e) => ({ terme: e.nom, valeur: emargement(e) })),
      },
    ],
    pied: `CPTS ${cpts} · Procès-verbal de dépouillement`,
    creeLe: depouille.le,
  };
}

function resultat({ scrutin, decompte }: ProcesVerbal): PdfSection {
  const { sieges, inscrits } = scrutin;
  const tour = { decompte, inscrits };
  const options = optionsDe(scrutin);
  const voix = (n: number) => pluriel(n, 'voix', 'voix');
  if (sieges === null) {
    const { adopte } = repondre(scrutin, tour);
    const phrase =
      adopte === null
        ? 'La majorité que demandent les statuts n’a pas été dite : les voix sont données, sans conclusion.'
        : adopte
          ? 'La réponse est oui.'
          : 'La réponse n’est pas oui.';
    const lignes = options.map(({ code, libelle }) => ({
      terme: libelle,
      valeur: voix(decompte.voix[code] ?? 0),
    }));
    return { titre: 'Résultat', phrase, lignes };
  }
  const { classement, elus, restants } = elire({ ...scrutin, sieges, options }, tour);
  return {
    titre: 'Résultat',
    phrase: `${pluriel(elus, 'siège pourvu', 'sièges pourvus')} sur ${sieges}${restants > 0 ? `, ${restants} à pourvoir` : ''}.`,
    lignes: classement.map((c) => ({
      terme: c.libelle,
      valeur: `${voix(c.voix)} : ${DIRE_SORT[c.sort].toLowerCase()}`,
    })),
  };
}

function verifications({
  scrutin,
  depouille,
  decompte,
  recepisses,
  intact,
}: ProcesVerbal): PdfSection {
  return {
    titre: 'Vérifications',
    phrase: intact
      ? 'Compté par le programme et par la base de données, puis compté de nouveau à l’impression : les comptes s’accordent.'
      : 'Ce qui est gardé n’est plus ce qui fut compté à la clôture : ce procès-verbal ne vaut rien.',
    lignes: [
      { terme: 'Voix inscrites', valeur: nombre(scrutin.inscrits) },
      { terme: 'Voix émargées', valeur: nombre(depouille.emargements) },
      {
        terme: 'Bulletins',
        valeur: `${nombre(decompte.bulletins)}, dont ${pluriel(decompte.blancs, 'blanc')}`,
      },
      { terme: 'Récépissés', valeur: nombre(recepisses.length) },
      { terme: 'Empreinte (SHA-256)', valeur: depouille.empreinte },
    ],
  };
}

function emargement({ voix, votees, representePar }: ProcesVerbal['electeurs'][number]): string {
  if (representePar) return `Représenté par ${representePar}`;
  if (voix === 1) return votees === 1 ? 'A voté' : 'N’a pas voté';
  return `${votees} de ses ${voix} voix ont voté`;
}
