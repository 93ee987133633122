import { pluriel } from '#kernel/formats.ts';
import { type Connu, type CorpsConnu, corpsDe, type GenreDeMajorite, ou } from './connu.ts';
import type { Plume } from './plume.ts';
import { type Article, aChoisir, type Titre } from './texte.ts';

/** Assemblies, board, bureau: their composition and rules are those of the sessions. */
export function instances(connu: Connu, plume: Plume): Titre {
  const ca = corpsDe(connu, 'conseil-d-administration');
  const autres = connu.corps.filter(({ genre }) => genre === 'autre');
  return {
    titre: 'Fonctionnement',
    articles: [
      assemblee(connu, plume),
      extraordinaire(corpsDe(connu, 'assemblee-generale')),
      ...(ca
        ? [
            corps(
              ca,
              'Le conseil administre l’association entre deux assemblées\u00A0: il suit le projet de santé, prépare les assemblées, exécute leurs décisions, et rend compte de sa gestion.',
              plume,
            ),
          ]
        : []),
      bureau(corpsDe(connu, 'bureau'), plume),
      ...autres.map((un) => corps(un, null, plume)),
      election(plume),
    ],
  };
}

function assemblee(connu: Connu, { clause }: Plume): Article {
  const ag = corpsDe(connu, 'assemblee-generale');
  return {
    titre: 'Assemblée générale ordinaire',
    paragraphes: [
      `L’assemblée générale réunit tous les membres. Ceux qui sont à jour de leurs obligations y participent et y votent, avec la voix de leur collège. ${clause(
        'reunionsAg',
        'fréquence de l’assemblée générale',
        {
          annuelle: 'Elle se réunit au moins une fois par an.',
          semestrielle: 'Elle se réunit au moins deux fois par an.',
          libre: 'Elle se réunit quand les personnes habilitées à la convoquer le jugent utile.',
        },
      )}`,
      clause('rapport', 'approbation du rapport annuel', {
        ag: 'Le rapport annuel d’activité est soumis à son approbation.',
        ca: 'Le rapport annuel d’activité lui est présenté après son approbation par le conseil d’administration.',
      }),
      'Elle délibère sur les orientations de l’association et sur les points inscrits à son ordre du jour, et elle élit les dirigeants qu’il lui revient d’élire.',
      ...regles(ag, 'l’assemblée générale'),
      majorite(ag, 'ordinaire', 'Ses décisions sont prises à'),
    ],
  };
}

function extraordinaire(ag: CorpsConnu | null): Article {
  return {
    titre: 'Assemblée générale extraordinaire',
    paragraphes: [
      'L’assemblée générale se réunit en assemblée extraordinaire pour modifier les statuts, prononcer la dissolution, ou traiter une question grave et urgente. Elle est convoquée et délibère dans les mêmes conditions que l’assemblée ordinaire, sous réserve de ce qui suit.',
      majorite(ag, 'statuts', 'Les statuts sont modifiés à'),
      majorite(ag, 'dissolution', 'La dissolution est prononcée à'),
    ],
  };
}

function bureau(dit: CorpsConnu | null, plume: Plume): Article {
  if (!dit)
    return {
      titre: 'Bureau',
      paragraphes: [
        `Composition et pouvoirs du bureau\u00A0: ${aChoisir('bureau, à inscrire parmi les instances')}.`,
      ],
    };
  return corps(
    dit,
    'Le bureau assure la gestion courante. La présidence représente l’association dans tous les actes de la vie civile et en justice\u00A0; elle peut déléguer une partie de ses pouvoirs, par écrit. La trésorerie tient les comptes et en rend compte. Le secrétariat tient les registres et les procès-verbaux.',
    plume,
  );
}

function corps(dit: CorpsConnu, role: string | null, { clause }: Plume): Article {
  const { nom, composition, sieges, parCollege, dureeMois } = dit;
  const elus = clause('renouvellement', 'renouvellement des mandats', {
    entier: 'Les sièges sont renouvelés en entier au terme des mandats.',
    moitie: 'Les sièges sont renouvelés par moitié.',
    tiers: 'Les sièges sont renouvelés par tiers.',
  });
  return {
    titre: nom,
    paragraphes: [
      ...(role ? [role] : []),
      `Composition\u00A0: ${ou(composition?.replace(/[.\s]+$/, ''), `composition, ${nom}`)}. Nombre de sièges\u00A0: ${ou(sieges, `nombre de sièges, ${nom}`)}${parCollege.length > 0 ? `, dont ${parCollege.join('\u00A0; ')}` : ''}.`,
      `Les mandats durent ${dureeMois === null ? aChoisir(`durée des mandats, ${nom}`) : direMois(dureeMois)}. ${elus}`,
      ...regles(dit, nom),
      majorite(dit, 'ordinaire', 'Ses décisions sont prises à'),
    ],
  };
}

const direMois = (mois: number) =>
  mois % 12 === 0 ? pluriel(mois / 12, 'an') : `${mois}\u00A0mois`;

/** Who convenes, how long before, quorum and proxies: as the sessions apply them. */
function regles(dit: CorpsConnu | null, nom: string): readonly string[] {
  const preavis = dit?.preavisJours ?? null;
  const delai =
    preavis === 0
      ? 'sans délai imposé'
      : `au moins ${preavis === null ? aChoisir(`délai de convocation, ${nom}`) : pluriel(preavis, 'jour')} avant la réunion`;
  return [
    `Convocation\u00A0: ${ou(dit?.convocateurs, `qui convoque, ${nom}`)}. La convocation, avec l’ordre du jour et les documents utiles, est adressée ${delai}.`,
    quorum(dit, nom),
    pouvoirs(dit, nom),
  ];
}

function quorum(dit: CorpsConnu | null, nom: string): string {
  const q = dit?.quorum ?? null;
  if (q === '') return 'Aucun quorum n’est exigé.';
  const comptes =
    dit?.representes == null
      ? aChoisir(`présents ou représentés, ${nom}`)
      : dit.representes
        ? 'présents ou représentés'
        : 'présents';
  const premiere = `La délibération est valable si le quorum suivant est atteint, compté sur ceux qui sont ${comptes}\u00A0: ${ou(q, `quorum, ${nom}`)}.`;
  const seconde = dit?.secondeQuorum ?? null;
  const delai = dit?.secondeDelaiJours ?? null;
  return `${premiere} À défaut, une seconde réunion est convoquée sur le même ordre du jour${delai === 0 ? '' : `, à ${delai === null ? aChoisir(`délai de la seconde réunion, ${nom}`) : pluriel(delai, 'jour')} au moins de la première`}\u00A0; ${seconde === '' ? 'elle délibère sans quorum' : `son quorum est\u00A0: ${ou(seconde, `quorum de la seconde réunion, ${nom}`)}`}.`;
}

function pouvoirs(dit: CorpsConnu | null, nom: string): string {
  const max = dit?.pouvoirsMax ?? null;
  if (max === 0) return 'Le vote par procuration n’est pas admis.';
  const portee = dit?.pouvoirsPortee
    ? { instance: 'un autre membre', college: 'un autre membre de son collège' }[dit.pouvoirsPortee]
    : aChoisir(`à qui se donne un pouvoir, ${nom}`);
  return `Un membre empêché peut donner pouvoir, par écrit, à ${portee}. Nul ne détient plus ${direMax(max, nom)}.`;
}

function direMax(max: number | null, nom: string): string {
  if (max === null) return `de ${aChoisir(`nombre de pouvoirs, ${nom}`)}`;
  return max === 1 ? 'd’un pouvoir' : `de ${pluriel(max, 'pouvoir')}`;
}

export function majorite(dit: CorpsConnu | null, genre: GenreDeMajorite, debut: string): string {
  const dite = dit?.majorites[genre];
  return `${debut} la majorité suivante\u00A0: ${dite ? dite.replace(/^majorité /, '') : aChoisir(`majorité, ${DIRE[genre]}${dit ? `, ${dit.nom}` : ''}`)}.`;
}

const DIRE: Readonly<Record<GenreDeMajorite, string>> = {
  ordinaire: 'décision ordinaire',
  'comptes-et-budget': 'comptes et budget',
  'adhesion-ou-exclusion': 'adhésion ou exclusion',
  'reglement-interieur': 'règlement intérieur',
  statuts: 'modification des statuts',
  dissolution: 'dissolution',
};

function election({ clause }: Plume): Article {
  return {
    titre: 'Élection et renouvellement des dirigeants',
    paragraphes: [
      clause('election', 'élection des dirigeants', {
        tous: 'Les membres chargés de l’administration ou de la direction sont tous élus par l’assemblée générale.',
        moitie:
          'La moitié au moins des membres chargés de l’administration ou de la direction est élue par l’assemblée générale.',
        colleges:
          'Les membres chargés de l’administration ou de la direction sont désignés par les collèges ou les structures qu’ils représentent.',
      }),
      'Les mandats sont renouvelés régulièrement. En cas de vacance, le siège est pourvu pour la durée qui reste à courir.',
    ],
  };
}
