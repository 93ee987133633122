import { ajouterJours, ajouterMois, type DateCivile } from '#kernel/date-civile.ts';
import { exiger } from '#kernel/result.ts';
import { espacesDeGroupes } from '#modules/reunions';
import type { Appel } from '#platform/call.ts';
import { inTenant } from '#platform/db/database.ts';
import { writePdf } from '#platform/documents/pdf.ts';
import { deposerVersion, ouvrirDocument } from '../../../src/modules/documents/usecases/deposer.ts';
import {
  choisirTexte,
  garderProjet,
} from '../../../src/modules/documents/usecases/rediger-texte.ts';
import {
  ajouterAction,
  noterConvention,
} from '../../../src/modules/documents/usecases/tenir-conventions.ts';
import type { Scene } from './scene.ts';

const CHOIX = {
  ...{ siege: 'Maison de santé, 4 place de la Mairie, 63380 Pontaumur', transfert: 'ca' },
  ...{ duree: 'illimitee', ouverture: 'tous', cotisation: 'ag', radiation: 'ca' },
  ...{ reunionsAg: 'annuelle', election: 'tous', rapport: 'ag', exercice: 'civile' },
  ...{ budget: 'ag', comptes: 'ag', commissaire: 'loi', reglement: 'ca-ag' },
};
const PUIS = { frais: 'reglement', financeurs: 'oui', radiation: 'ag', renouvellement: 'tiers' };

/** The library of a CPTS, its agreements at each step, statutes under revision. */
export function prevoirLesDocuments(scene: Scene): void {
  const { chronologie, premierJour, aujourdhui, a, par, acteurs, definition } = scene;
  if (definition.region !== 'sud-est') return;
  const le = (jours: number) => {
    const voulu = ajouterJours(aujourdhui, -jours);
    return voulu < premierJour ? premierJour : voulu;
  };
  chronologie.prevoir(a(le(40), 18 * 60 + 5), async (quand) => {
    const appel = par(acteurs.coordination, quand);
    await remplirLaBibliotheque(appel, quand);
    await noterLesConventions(appel, { quand, aujourdhui });
    exiger(await choisirTexte(appel, { modele: 'statuts', choix: CHOIX }));
    exiger(await garderProjet(appel, { modele: 'statuts', note: 'Premier jet, pour le conseil' }));
  });
  chronologie.prevoir(a(le(6), 18 * 60 + 35), async (quand) => {
    const appel = par(acteurs.coordination, quand);
    const vu = a(le(40), 18 * 60 + 5).toISOString();
    exiger(await choisirTexte(appel, { modele: 'statuts', vu, choix: { ...CHOIX, ...PUIS } }));
    const note = 'Après le conseil\u00A0: radiation votée par l’assemblée';
    exiger(await garderProjet(appel, { modele: 'statuts', note }));
  });
}

type Fiche = {
  readonly titre: string;
  readonly rayon: string;
  readonly lecteurs: string;
  readonly dit: string;
  readonly puis?: string;
};

const FICHES: readonly Fiche[] = [
  {
    ...{ titre: 'Statuts déposés en préfecture', rayon: 'statuts', lecteurs: 'public' },
    dit: 'Tels que l’assemblée constitutive les a adoptés. Leur révision est en cours.',
  },
  {
    ...{ titre: 'Projet de santé', rayon: 'projet-de-sante', lecteurs: 'public' },
    dit: 'Trois secteurs, six missions, les fiches action.',
    puis: 'Avec la fiche action sur les plaies chroniques.',
  },
  {
    ...{ titre: 'Protocole plaies chroniques', rayon: 'protocole', lecteurs: 'groupe' },
    dit: 'Qui fait quoi, de la première consultation à la cicatrisation.',
  },
  {
    ...{ titre: 'Trouver un médecin traitant, affiche', rayon: 'modele', lecteurs: 'public' },
    dit: 'À afficher en pharmacie, en mairie, en salle d’attente.',
  },
  {
    ...{ titre: 'Bureau du mois, relevé de décisions', rayon: 'compte-rendu', lecteurs: 'bureau' },
    dit: 'Local de la coordination, calendrier de l’assemblée.',
  },
];

async function remplirLaBibliotheque(appel: Appel, creeLe: Date): Promise<void> {
  const { cpts } = appel;
  const tenant = { cpts: cpts?.id ?? '', mandats: [] };
  const [groupe] = await inTenant(appel.socle.db, tenant, (tx) =>
    espacesDeGroupes(tx, tenant.cpts, null),
  );
  for (const { dit, puis, ...fiche } of FICHES) {
    const lecteurs = fiche.lecteurs === 'groupe' && !groupe ? 'membres' : fiche.lecteurs;
    const { id: document } = exiger(
      await ouvrirDocument(appel, {
        ...{ ...fiche, lecteurs, ...(await papier(fiche.titre, dit, creeLe)) },
        ...(fiche.lecteurs === 'groupe' && groupe ? { groupe: groupe.id } : {}),
      }),
    );
    if (!puis) continue;
    const suite = await papier(fiche.titre, puis, creeLe);
    exiger(await deposerVersion(appel, { ...suite, document, note: puis }));
  }
}

/** One page that says what it is. */
async function papier(titre: string, dit: string, creeLe: Date) {
  const contenu = await writePdf({
    ...{ titre, sousTitre: 'CPTS des Combrailles', pied: titre, creeLe },
    sections: [{ titre: 'Objet', lignes: [{ terme: 'En bref', valeur: dit }] }],
  });
  return { nom: `${titre}.pdf`, type: 'application/pdf', contenu };
}

type Jour = { readonly quand: Date; readonly aujourdhui: DateCivile };

async function noterLesConventions(appel: Appel, { quand, aujourdhui }: Jour): Promise<void> {
  const dans = (jours: number) => ajouterJours(aujourdhui, jours);
  const commune = await noter(appel, {
    objet: 'Mise à disposition de la salle du conseil',
    parties: [{ genre: 'commune', nom: 'Commune de Pontaumur', contact: 'Secrétariat de mairie' }],
    ...{ signeeLe: dans(-330), du: dans(-320), au: dans(45), reconduction: 'expresse' },
    rappels: ['90', '30'],
  });
  const titre = 'Convention avec la commune de Pontaumur';
  const dit = 'La salle du conseil est prêtée le mardi soir.';
  const range = { titre, rayon: 'convention', lecteurs: 'bureau', convention: commune };
  exiger(await ouvrirDocument(appel, { ...range, ...(await papier(titre, dit, quand)) }));
  const action = { convention: commune, texte: 'Demander l’accord du conseil municipal' };
  exiger(await ajouterAction(appel, { ...action, qui: 'Présidence', avant: dans(12) }));
  await noter(appel, {
    objet: 'Sorties d’hôpital annoncées à la CPTS',
    parties: [
      { genre: 'hopital', nom: 'Centre hospitalier des Volcans', contact: 'Direction des soins' },
    ],
    ...{ signeeLe: dans(-400), du: dans(-395), au: ajouterMois(dans(20), 5) },
    ...{ reconduction: 'tacite', reconduiteMois: '12', preavis: '3', preavisUnite: 'mois' },
    rappels: ['90', '30'],
  });
  await noter(appel, {
    objet: 'Prévention des chutes à domicile',
    parties: [
      { genre: 'departement', nom: 'Département du Puy-de-Dôme', contact: '' },
      { genre: 'medico-social', nom: 'EHPAD Les Genêts', contact: '' },
    ],
  });
  await noter(appel, {
    objet: 'Soins non programmés des communes limitrophes',
    parties: [{ genre: 'cpts', nom: 'CPTS du Haut-Cher', contact: 'Coordination' }],
    ...{ signeeLe: dans(-420), du: dans(-410), au: dans(-45), reconduction: 'aucune' },
    rappels: ['30'],
  });
}

const noter = async (appel: Appel, dite: object): Promise<string> =>
  exiger(await noterConvention(appel, dite)).id;
