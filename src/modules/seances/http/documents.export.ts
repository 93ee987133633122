import { dateLongue } from '#kernel/formats.ts';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { direHoraire } from '../domain/annonce.ts';
import type { TexteDeProcesVerbal } from '../domain/proces-verbal.ts';
import type { Regles, Voix } from '../domain/regles.ts';
import {
  DIRE_MODALITE,
  documentsDe,
  type Point,
  type Rang,
  type Seance,
} from '../domain/seance.ts';
import type { TexteAImprimer } from './texte.export.ts';

type Cadre = { readonly cpts: string; readonly fuseau: string; readonly maintenant: Date };
type Convocation = Cadre & {
  readonly seance: Seance;
  readonly points: readonly Point[];
  /** Titles of the documents that its link opens. */
  readonly joints: readonly string[];
  readonly regles: Regles;
  /** Whom it convenes; null: to be filled by hand. */
  readonly nom: string | null;
  /** What their voice is worth; null: not known, or no name. */
  readonly voix: Voix | null;
  /** In which capacity; a body without suppléants tells none from another. */
  readonly rang?: Rang;
  /** The same in a sentence. */
  readonly enQualite?: string;
};

const LIGNE = '………………………………………………………………';

/** The convocation to print: where, when, the agenda, and a proxy to fill. */
export function documentDeConvocation(c: Convocation): TexteAImprimer {
  const { seance, fuseau, cpts } = c;
  const joints = c.joints.map((titre) => `${titre}, à ouvrir depuis la convocation reçue`);
  const documents = [...joints, ...documentsDe(seance)];
  return {
    titre: titreDe(c),
    sousTitre: `CPTS ${cpts}, ${seance.instance}, ${seance.titre}`,
    sections: [
      { titre: 'Séance', paragraphes: direSeance(c) },
      {
        titre: 'Ordre du jour',
        paragraphes: c.points.flatMap((p) => [
          `${p.rang}. ${p.titre}`,
          ...p.texte.split('\n').flatMap((ligne) => ligne.trim() || []),
        ]),
      },
      ...(documents.length > 0
        ? [{ titre: 'Documents', paragraphes: documents.map((d) => `– ${d}`) }]
        : []),
      ...(c.rang === 'invite' ? [] : [{ titre: 'Pouvoir', paragraphes: direPouvoir(c) }]),
    ],
    pied: `CPTS ${cpts} · ${seance.instance} · ${dateLongue(dateCivileDe(seance.debut, fuseau))}`,
    creeLe: seance.convoqueeLe ?? c.maintenant,
  };
}

function titreDe({ seance, rang }: Convocation): string {
  if (rang === 'invite') return 'Invitation';
  return seance.rang === 2 ? 'Seconde convocation' : 'Convocation';
}

function direSeance({ seance, fuseau, nom, enQualite }: Convocation): readonly string[] {
  const envoi = seance.convoqueeLe
    ? [
        `Convocation du ${dateLongue(dateCivileDe(seance.convoqueeLe, fuseau))}${seance.convoqueeParNom ? `, par ${seance.convoqueeParNom}` : ''}.`,
      ]
    : ['Projet\u00A0: cette convocation n’a pas été envoyée.'];
  return [
    ...(nom ? [`À l’attention de ${nom}.`] : []),
    ...(enQualite ? [enQualite] : []),
    `Date\u00A0: ${direHoraire(seance, fuseau)}.`,
    `Lieu\u00A0: ${seance.lieu ?? DIRE_MODALITE[seance.modalite]}.`,
    ...(seance.adresseVisio ? [`Visio\u00A0: ${seance.adresseVisio}`] : []),
    ...envoi,
  ];
}

function direPouvoir(c: Convocation): readonly string[] {
  const { regles, seance, nom, voix, fuseau } = c;
  if (c.rang === 'suppleant')
    return [
      'La voix de ce siège est celle de son titulaire\u00A0: lui seul peut la confier. Un suppléant ne donne pas de pouvoir.',
    ];
  if (voix === 'consultative')
    return ['Votre collège a une voix consultative\u00A0: il n’y a pas de vote à confier.'];
  const { pouvoirsMax, pouvoirsPortee } = regles;
  if (pouvoirsMax === 0) return ['Les statuts n’admettent pas de pouvoir dans cette instance.'];
  if (pouvoirsMax === null || pouvoirsPortee === null)
    return [
      'Ce que les statuts disent des pouvoirs reste à saisir\u00A0: renseignez-vous auprès de la coordination.',
    ];
  const qui =
    pouvoirsPortee === 'college'
      ? 'un membre de votre collège'
      : 'un membre de l’instance qui vote';
  return [
    `À donner à ${qui}, qui en porte ${pouvoirsMax} au plus, et à remettre avant l’ouverture de la séance.`,
    `Je soussigné(e) ${nom ?? LIGNE},`,
    `donne pouvoir à ${LIGNE}`,
    `pour me représenter et voter en mon nom à la séance du ${direHoraire(seance, fuseau)}.`,
    'Fait à ………………………………, le …………………     Signature, précédée de «\u00A0bon pour pouvoir\u00A0»\u00A0:',
    ' ',
  ];
}

type ProcesVerbal = Cadre & {
  readonly seance: Seance;
  readonly texte: TexteDeProcesVerbal;
  readonly approuveLe: Date | null;
  readonly empreinte: string | null;
};

/** The minutes to print and to sign. */
export function documentDeProcesVerbal(p: ProcesVerbal): TexteAImprimer {
  const { texte, fuseau, approuveLe, empreinte } = p;
  const fin = approuveLe
    ? [
        `Approuvé le ${dateLongue(dateCivileDe(approuveLe, fuseau))}.`,
        `Empreinte du texte\u00A0: ${empreinte ?? ''}`,
      ]
    : ['Projet, à approuver à la prochaine séance de la même instance.'];
  return {
    ...texte,
    sections: [
      ...texte.sections,
      {
        titre: 'Approbation',
        paragraphes: [...fin, 'La présidence\u00A0:', ' ', 'Le secrétariat\u00A0:', ' '],
      },
    ],
    pied: texte.sousTitre,
    creeLe: approuveLe ?? p.maintenant,
    empreinte,
  };
}
