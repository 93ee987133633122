import { droitsDe } from '#app/droits.ts';
import { ajouterJours, type DateCivile, dateCivileDeParts, partsDe } from '#kernel/date-civile.ts';
import { exiger } from '#kernel/result.ts';
import type { Appel } from '#platform/call.ts';
import {
  deciderEngagement,
  engager,
  repartirEngagement,
} from '../../../src/modules/budget/usecases/engager.ts';
import { noterFacture } from '../../../src/modules/budget/usecases/facturer.ts';
import { financerLesIndemnites } from '../../../src/modules/budget/usecases/financer-indemnites.ts';
import { payerFacture } from '../../../src/modules/budget/usecases/payer.ts';
import { reglerBudget } from '../../../src/modules/budget/usecases/regler-budget.ts';
import { importerBudget, voterBudget } from '../../../src/modules/budget/usecases/tenir-budget.ts';
import {
  passerFaits,
  saisirEcriture,
} from '../../../src/modules/budget/usecases/tenir-ecritures.ts';
import {
  encaisserSubvention,
  noterSubvention,
} from '../../../src/modules/budget/usecases/tenir-subventions.ts';
import type { Scene } from './scene.ts';

const BUS = 'Bus de dépistage';

/** Accounts of the year under way: a voted budget, expenses at each step, a grant, one cost charged twice. */
export function prevoirLeBudget(scene: Scene): void {
  const { chronologie, aujourdhui, a, definition } = scene;
  if (definition.region !== 'sud-est') return;
  chronologie.prevoir(a(ajouterJours(aujourdhui, -1), 17 * 60), async (quand) => {
    const tresorerie = tresoriere(scene, quand);
    // On the first of January the day before is of another year: its accounts are the ones shown.
    const veille = ajouterJours(aujourdhui, -1);
    const { annee } = partsDe(veille);
    const debut = dateCivileDeParts(annee, 1, 1);
    const ilYA = (jours: number) => plusTard(debut, ajouterJours(veille, -jours));
    await regler(tresorerie, debut);
    const indemnites = { annee, mission: 'parcours-pluriprofessionnels', financeur: 'aci' };
    exiger(await financerLesIndemnites(tresorerie, { ...indemnites, part: 'fixe' }));
    exiger(await importerBudget(tresorerie, { annee, rows: LIGNES }));
    const reference = 'Assemblée générale, n° 3';
    exiger(await voterBudget(tresorerie, { annee, voteLe: ilYA(240), reference }));
    await recevoir(tresorerie, ilYA);
    for (const depense of DEPENSES) await depenser(tresorerie, depense, ilYA);
    exiger(await passerFaits(tresorerie, {}));
  });
}

const plusTard = (a: DateCivile, b: DateCivile): DateCivile => (a > b ? a : b);

function tresoriere(scene: Scene, quand: Date): Appel {
  const habitante = scene.habitants.find((h) => h.cle === 'montagut');
  const qui = habitante ? scene.acteurs.professionnel(habitante) : scene.acteurs.coordination;
  const roles = ['tresorier'] as const;
  return scene.par({ ...qui, roles, droits: droitsDe(roles) }, quand);
}

const regler = async (appel: Appel, tenusDepuis: DateCivile) =>
  exiger(
    await reglerBudget(appel, {
      // A number that no association has.
      ...{ siren: '999 999 998', tenusDepuis, seuil: '2 000', organe: 'Conseil d’administration' },
      ...{ tauxBenevole: '15', tauxDecidePar: 'Conseil d’administration' },
      ...{ compteIndemnites: '622', compteRemunerations: '622' },
    }),
  );

const TETE = ['Compte', 'Libellé', 'Mission', 'Action', 'Financeur', 'Part', 'Montant'];
const LIGNES = [
  TETE,
  ['622', '', 'Fonctionnement', '', 'ACI', 'Part fixe', '36 000'],
  ['613', '', 'Fonctionnement', '', 'ACI', 'Part fixe', '4 800'],
  ['616', '', 'Fonctionnement', '', 'Fonds propres', 'Part fixe', '700'],
  ['622', '', 'Accès aux soins', '', 'ACI', 'Part fixe', '28 000'],
  ['626', '', 'Accès aux soins', '', 'ACI', 'Part fixe', '1 500'],
  ['651', '', 'Accès aux soins', '', 'ACI', 'Part variable', '3 000'],
  ['623', '', 'Accès aux soins', 'Trouver un médecin traitant', 'ACI', 'Part variable', '2 500'],
  ['622', '', 'Parcours pluriprofessionnels', 'Plaies chroniques', 'ACI', 'Part fixe', '4 000'],
  ['604', '', 'Prévention', BUS, 'ACI', 'Part fixe', '4 000'],
  ['604', '', 'Prévention', BUS, 'ARS (FIR)', 'Part fixe', '3 000'],
  ['747', '', 'Fonctionnement', '', 'ACI', 'Part fixe', '40 800'],
  ['756', '', 'Fonctionnement', '', 'Fonds propres', 'Part fixe', '700'],
  ['747', '', 'Accès aux soins', '', 'ACI', 'Part fixe', '29 500'],
  ['747', '', 'Accès aux soins', '', 'ACI', 'Part variable', '5 500'],
  ['747', '', 'Parcours pluriprofessionnels', '', 'ACI', 'Part fixe', '4 000'],
  ['747', '', 'Prévention', BUS, 'ACI', 'Part fixe', '4 000'],
  ['741', '', 'Prévention', BUS, 'ARS (FIR)', 'Part fixe', '3 000'],
].map((values, rang) => ({ line: rang + 1, values }));

type IlYA = (jours: number) => DateCivile;

/** What was there on the first of January, and a grant half received. */
async function recevoir(appel: Appel, ilYA: IlYA): Promise<void> {
  const ouverture = { libelle: 'Solde de la banque à l’ouverture', piece: 'Relevé de banque' };
  exiger(
    await saisirEcriture(appel, {
      ...{ ...ouverture, le: ilYA(400), debit: '512', credit: '110', montant: '21 460' },
    }),
  );
  const { id: subvention } = exiger(
    await noterSubvention(appel, {
      ...{ financeur: 'ars', objet: BUS, mission: 'prevention', action: BUS, montant: '3 000' },
      ...{ accordeeLe: ilYA(150), reference: 'Notification FIR' },
      conditions: 'Dix journées dans les communes sans centre de dépistage',
      compteRenduAvant: ajouterJours(ilYA(0), 62),
    }),
  );
  const recu = { subvention, le: ilYA(120), reference: 'VIR ARS', montant: '1 500' };
  exiger(await encaisserSubvention(appel, recu));
}

type Depense = {
  readonly jours: number;
  readonly objet: string;
  readonly fournisseur: string;
  readonly compte: string;
  readonly mission: string;
  readonly action?: string;
  readonly part?: string;
  readonly montant: string;
  readonly decision?: string;
  readonly facture?: readonly [string, string];
  readonly payee?: boolean;
  readonly parts?: Readonly<Record<string, string>>;
};

const FONCTIONNEMENT = { mission: 'fonctionnement' } as const;
const ACCES = { mission: 'acces-aux-soins' } as const;
const DEPENSES: readonly Depense[] = [
  {
    ...{ ...FONCTIONNEMENT, jours: 230, objet: 'Bureaux, loyer de l’année', compte: '613' },
    ...{ fournisseur: 'Commune de Pontaumur', montant: '4 800', decision: 'CA, n° 21' },
    ...{ facture: ['L-01', '2 400'], payee: true },
  },
  {
    ...{ ...FONCTIONNEMENT, jours: 190, objet: 'Assurance de l’association', compte: '616' },
    ...{
      fournisseur: 'Mutuelle des Volcans',
      montant: '640',
      facture: ['2291', '640'],
      payee: true,
    },
  },
  {
    ...{
      ...FONCTIONNEMENT,
      jours: 95,
      objet: 'Appui à la coordination, un trimestre',
      compte: '622',
    },
    ...{ fournisseur: 'Combrailles Coordination', montant: '9 000', decision: 'CA, n° 24' },
    ...{ facture: ['CC-17', '9 000'], payee: true },
  },
  {
    ...{ ...ACCES, jours: 160, objet: 'Ligne des soins non programmés', compte: '626' },
    ...{
      fournisseur: 'Télécom du Sioule',
      montant: '1 440',
      facture: ['T-808', '720'],
      payee: true,
    },
  },
  {
    ...{ ...ACCES, jours: 40, objet: 'Affiches et courriers de la campagne', compte: '623' },
    ...{ action: 'Trouver un médecin traitant', part: 'variable', montant: '980' },
    ...{ fournisseur: 'Imprimerie des Ancizes', facture: ['F-3312', '980'] },
  },
  {
    ...{ jours: 60, objet: 'Bus de dépistage, dix journées', mission: 'prevention', compte: '604' },
    ...{ fournisseur: 'Dépistage Auvergne', action: BUS, montant: '6 400', decision: 'CA, n° 26' },
    ...{ facture: ['DA-52', '3 200'], parts: { aci: '4 000', ars: '3 000' } },
  },
  {
    ...{ ...ACCES, jours: 6, objet: 'Logiciel de prise de rendez-vous', compte: '651' },
    ...{ fournisseur: 'Agenda Montagne', part: 'variable', montant: '2 800' },
  },
];

async function depenser(appel: Appel, depense: Depense, ilYA: IlYA): Promise<void> {
  const { jours, decision, facture, payee, parts, ...dit } = depense;
  const defauts = { action: '', part: 'fixe', financeur: 'aci', le: ilYA(jours) };
  const { id: engagement } = exiger(await engager(appel, { ...defauts, ...dit }));
  if (decision) {
    const decide = { engagement, issue: 'confirme', le: ilYA(jours - 3), decision };
    exiger(await deciderEngagement(appel, decide));
  }
  if (parts) exiger(await repartirEngagement(appel, { engagement, parts }));
  if (!facture) return;
  const [numero, montant] = facture;
  const recue = { engagement, genre: 'facture', numero, montant, le: ilYA(jours - 14) };
  const { id } = exiger(await noterFacture(appel, recue));
  if (!payee) return;
  const paiement = { facture: id, le: ilYA(jours - 30), reference: `VIR ${numero}`, montant };
  exiger(await payerFacture(appel, paiement));
}
