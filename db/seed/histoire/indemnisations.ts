import { droitsDe } from '#app/droits.ts';
import { montant } from '#kernel/centimes.ts';
import { ajouterAnnees, ajouterJours, ajouterMois, type DateCivile } from '#kernel/date-civile.ts';
import { debutDeJour } from '#kernel/fuseau.ts';
import { ibanDe } from '#kernel/iban.ts';
import { moisDe } from '#kernel/periode.ts';
import { exiger } from '#kernel/result.ts';
import { idDuRpps } from '#modules/annuaire';
import type { Appel } from '#platform/call.ts';
import { PDF, writePdf } from '#platform/documents/pdf.ts';
import {
  adopterRegle,
  reglerIndemnisations,
} from '../../../src/modules/indemnisations/usecases/adopter-regle.ts';
import {
  approuverReleves,
  clorePeriode,
  ouvrirPeriode,
} from '../../../src/modules/indemnisations/usecases/approuver-releves.ts';
import {
  declarerTemps,
  ecrireLettre,
} from '../../../src/modules/indemnisations/usecases/declarer-temps.ts';
import { direOuVerser } from '../../../src/modules/indemnisations/usecases/dire-ou-verser.ts';
import { noterFacture } from '../../../src/modules/indemnisations/usecases/facturer.ts';
import { lireReleves } from '../../../src/modules/indemnisations/usecases/lire-releves.ts';
import { payerSurFacture } from '../../../src/modules/indemnisations/usecases/payer-sur-facture.ts';
import { validerTemps } from '../../../src/modules/indemnisations/usecases/valider-temps.ts';
import { confirmerLot, creerLot } from '../../../src/modules/indemnisations/usecases/virer.ts';
import type { Habitant } from '../peupler.ts';
import type { Scene } from './scene.ts';

/** The group met so long ago: its month is the open one. */
const JOURS_DEPUIS_LA_REUNION = 21;

/** Rules adopted, a month approved and paid, the month of the group's meeting open, two declarations that wait. */
export function prevoirLesIndemnisations(scene: Scene): void {
  const { chronologie, aujourdhui, a, par, acteurs, definition } = scene;
  if (definition.region !== 'sud-est') return;
  chronologie.prevoir(a(ajouterJours(aujourdhui, -2), 16 * 60), async (quand) => {
    const bureau = officier(scene, quand);
    const coordination = par(acteurs.coordination, quand);
    const ouvert = moisDe(ajouterJours(aujourdhui, -JOURS_DEPUIS_LA_REUNION));
    const paye = moisDe(ajouterMois(ouvert.du, -1));
    await regler(bureau, aujourdhui);
    await donnerLesIbans(scene, bureau);
    await declarer(scene, coordination, paye.du);
    await payer(scene, bureau, { mois: paye.du, quand });
    exiger(await ouvrirPeriode(coordination, { genre: 'mois', jour: ouvert.du }));
    await laisserAValider(scene, coordination, ouvert.du);
  });
}

/** The president acts: what the treasurer is owed waits for somebody else than the treasurer. */
function officier(scene: Scene, quand: Date): Appel {
  const president = personne(scene, 'vaudrebois');
  const qui = president ? scene.acteurs.professionnel(president) : scene.acteurs.coordination;
  const roles = ['president'] as const;
  return scene.par({ ...qui, roles, droits: droitsDe(roles) }, quand);
}

const personne = ({ habitants }: Scene, cle: string): Habitant | undefined =>
  habitants.find((h) => h.cle === cle);
const idDe = (scene: Scene, cle: string): string | null => {
  const habitant = personne(scene, cle);
  return habitant ? idDuRpps(habitant.rpps) : null;
};

const REGLES = [
  {
    mode: 'heure',
    nature: 'indemnite',
    libelle: 'Réunion de groupe',
    genre: 'reunions.presence',
    montant: '50',
  },
  { mode: 'preparation', nature: 'remuneration', libelle: 'Préparation', montant: '50' },
  {
    ...{ mode: 'heure', nature: 'remuneration', libelle: 'Cas complexe' },
    ...{ genre: 'indemnisations.mission', cas: 'complexe', montant: '70' },
  },
  {
    ...{ mode: 'heure', nature: 'remuneration', libelle: 'Référence de groupe' },
    ...{ genre: 'indemnisations.mission', cas: 'référent', montant: '75' },
  },
  { mode: 'lettre', nature: 'remuneration', libelle: 'Lettre de mission' },
  { mode: 'kilometre', nature: 'frais', libelle: 'Trajets', bareme: 'fixe', milliemes: '500' },
  {
    ...{ mode: 'annuel', nature: 'indemnite', libelle: 'Indemnité de la présidence' },
    ...{ instance: 'bureau', fonction: 'Présidence', montant: '3 000', partage: 'jours' },
  },
  {
    ...{ mode: 'exclusion', libelle: 'La présidence siège sans indemnité de réunion' },
    ...{ genre: 'reunions.presence', fonction: 'Présidence' },
  },
] as const;

async function regler(bureau: Appel, aujourdhui: DateCivile): Promise<void> {
  const iban = compteFictif(99);
  const titulaire = 'Association CPTS des Combrailles';
  exiger(await reglerIndemnisations(bureau, { titulaire, iban, compteDuPlafond: 'travail' }));
  const decisionLe = ajouterAnnees(aujourdhui, -1);
  const decision = { decisionLe, decisionOrgane: 'Conseil d’administration', decisionNumero: '12' };
  for (const regle of REGLES)
    exiger(await adopterRegle(bureau, { ...regle, ...decision, du: decisionLe }));
}

/** Right check digits, and a bank that does not exist. */
const compteFictif = (rang: number) =>
  ibanDe('FR', `9999900001${String(rang).padStart(11, '0')}00`);

/** Everybody's but one: the page of transfers says who is missing. */
async function donnerLesIbans(scene: Scene, bureau: Appel): Promise<void> {
  for (const [rang, cle] of [
    'brevillon',
    'corliret',
    'darsonnel',
    'montagut',
    'vaudrebois',
  ].entries()) {
    const qui = idDe(scene, cle);
    if (qui) exiger(await direOuVerser(bureau, { personne: qui, iban: compteFictif(rang) }));
  }
}

const FAITS = [
  {
    cle: 'corliret',
    genre: 'indemnisations.preparation',
    minutes: '90',
    objet: 'Seuil d’alerte, relecture des photos',
  },
  {
    ...{ cle: 'brevillon', genre: 'indemnisations.mission', minutes: '150', cas: 'référent' },
    objet: 'Tenir le groupe plaies chroniques',
  },
  {
    cle: 'darsonnel',
    genre: 'indemnisations.mission',
    minutes: '80',
    cas: 'complexe',
    objet: 'Concertation à domicile',
  },
  {
    cle: 'darsonnel',
    genre: 'indemnisations.trajet',
    km: '46',
    puissance: '5',
    objet: 'Giat, aller et retour',
  },
] as const;

async function declarer(scene: Scene, coordination: Appel, mois: DateCivile): Promise<void> {
  for (const [rang, { cle, ...fait }] of FAITS.entries()) {
    const qui = idDe(scene, cle);
    if (!qui) continue;
    const jour = ajouterJours(mois, 5 + 4 * rang);
    const dit = { ...fait, personne: qui, jour, mission: 'parcours' };
    const { id: declaration } = exiger(await declarerTemps(coordination, dit));
    exiger(await validerTemps(coordination, { declaration }));
  }
  const infirmiere = idDe(scene, 'brevillon');
  if (!infirmiere) return;
  const lettre = {
    ...{ personne: infirmiere, mission: 'parcours', minutes: '480', montant: '600' },
    objet: 'Écrire la fiche de liaison ville-hôpital',
    decision: 'Bureau, n° 31',
    signeeLe: ajouterJours(mois, 2),
  };
  // Whoever is not a member yet, in a short history, is sent no letter.
  await ecrireLettre(coordination, lettre);
}

/** Approved and paid where the ceiling of the year is known: a year without a figure blocks, in the demonstration as elsewhere. */
async function payer(
  scene: Scene,
  bureau: Appel,
  { mois, quand }: { readonly mois: DateCivile; readonly quand: Date },
): Promise<void> {
  const { id: periode } = exiger(await ouvrirPeriode(bureau, { genre: 'mois', jour: mois }));
  const approuves = await approuverReleves(bureau, { periode });
  if (!approuves.ok) return;
  await payerSurNote(scene, bureau, periode);
  const jour = ajouterJours(scene.aujourdhui, -2);
  const { id: lot } = exiger(
    await creerLot(
      { ...bureau, maintenant: quand },
      { version: 'pain.001.001.09', executerLe: jour },
    ),
  );
  exiger(await confirmerLot(bureau, { lot, payeLe: jour }));
  exiger(await clorePeriode(bureau, { periode }));
}

/** One doctor is paid on invoice: theirs came by post, for what their relevé owes. */
async function payerSurNote(scene: Scene, bureau: Appel, periode: string): Promise<void> {
  const qui = idDe(scene, 'darsonnel');
  const { approuves } = exiger(await lireReleves(bureau, { periode }));
  const releve = approuves.find(({ personne: id, centimes }) => id === qui && centimes > 0);
  if (!(qui && releve)) return;
  exiger(await payerSurFacture(bureau, { personne: qui }));
  const le = ajouterJours(scene.aujourdhui, -4);
  const contenu = await writePdf({
    titre: 'Note d’honoraires 2026-14',
    sousTitre: releve.nom,
    sections: [{ titre: montant(releve.centimes), lignes: [{ terme: 'Pour', valeur: 'la CPTS' }] }],
    pied: releve.nom,
    creeLe: debutDeJour(le, 'UTC'),
  });
  const note = { releve: releve.id, numero: '2026-14', le, nom: 'note-2026-14.pdf', type: PDF };
  const euros = `${(releve.centimes / 100).toFixed(2)}`.replace('.', ',');
  exiger(await noterFacture(bureau, { ...note, contenu, montant: euros }));
}

/** What the treasurer is owed, which somebody else approves, and two declarations that nobody accepted yet. */
async function laisserAValider(scene: Scene, coordination: Appel, mois: DateCivile): Promise<void> {
  const tresoriere = idDe(scene, 'montagut');
  if (tresoriere) {
    const objet = 'Relire la plaquette du groupe plaies';
    const dit = { genre: 'indemnisations.preparation', minutes: '60', objet, mission: 'parcours' };
    const fait = await declarerTemps(coordination, { ...dit, personne: tresoriere, jour: mois });
    exiger(await validerTemps(coordination, { declaration: exiger(fait).id }));
  }
  const attendues = [
    [
      'fontarive',
      {
        genre: 'indemnisations.preparation',
        minutes: '45',
        objet: 'Liste des pansements disponibles',
      },
    ],
    [
      'tressagues',
      { genre: 'indemnisations.trajet', km: '38', puissance: '4', objet: 'Réunion à Pontaumur' },
    ],
  ] as const;
  for (const [cle, fait] of attendues) {
    const qui = idDe(scene, cle);
    if (qui)
      exiger(
        await declarerTemps(coordination, {
          ...fait,
          personne: qui,
          jour: mois,
          mission: 'parcours',
        }),
      );
  }
}
