import { exiger } from '#kernel/result.ts';
import { INSTALLATION, type Role } from '#kernel/role.ts';
import { idDuRpps } from '#modules/annuaire';
import type { Appel, CptsCourante } from '#platform/call.ts';
import { confierMandat } from '../../src/modules/comptes/usecases/confier-mandat.ts';
import { creerCompte } from '../../src/modules/comptes/usecases/creer-compte.ts';
import type { Habitant } from './peupler.ts';

/** The same for every account of the demonstration; written on its sign-in page. */
const MOT_DE_PASSE = 'maillage-demo';

type Ou = 'combrailles' | 'hauts-de-seine' | 'installation';

type CompteDeDemonstration = {
  readonly adresse: string;
  readonly prenom: string;
  readonly nom: string;
  readonly roles: readonly (readonly [Ou, Role])[];
  /** Key of the person of the directory they are. */
  readonly habitant?: string;
};

/** Who may sign in. Everybody has a role in the rural CPTS, some in both. */
const COMPTES: readonly CompteDeDemonstration[] = [
  {
    adresse: 'coordination',
    prenom: 'Capucine',
    nom: 'Aubreval',
    roles: [
      ['combrailles', 'coordinateur'],
      ['hauts-de-seine', 'coordinateur'],
      ['installation', 'administrateur'],
    ],
  },
  {
    adresse: 'medecin',
    prenom: 'Garance',
    nom: 'Corliret',
    habitant: 'corliret',
    roles: [['combrailles', 'professionnel']],
  },
  {
    adresse: 'pharmacie',
    prenom: 'Odile',
    nom: 'Marquessac',
    habitant: 'marquessac',
    roles: [['combrailles', 'professionnel']],
  },
  {
    adresse: 'infirmiere',
    prenom: 'Mahaut',
    nom: 'Brévillon',
    habitant: 'brevillon',
    roles: [['combrailles', 'professionnel']],
  },
  {
    adresse: 'regulation',
    prenom: 'Thibaut',
    nom: 'Larzanel',
    roles: [
      ['combrailles', 'regulateur'],
      ['hauts-de-seine', 'regulateur'],
    ],
  },
  {
    adresse: 'tresorerie',
    prenom: 'Ysaline',
    nom: 'Montagut',
    habitant: 'montagut',
    roles: [
      ['combrailles', 'tresorier'],
      ['combrailles', 'professionnel'],
    ],
  },
  {
    adresse: 'presidence',
    prenom: 'Anselme',
    nom: 'Vaudrebois',
    habitant: 'vaudrebois',
    roles: [
      ['combrailles', 'president'],
      ['combrailles', 'professionnel'],
    ],
  },
  {
    adresse: 'secretariat',
    prenom: 'Sidonie',
    nom: 'Harcanel',
    roles: [['combrailles', 'delegue']],
  },
  {
    adresse: 'hopital',
    prenom: 'Noémie',
    nom: 'Gerlesorel',
    roles: [['combrailles', 'hopital']],
  },
  {
    adresse: 'cpam',
    prenom: 'Hélène',
    nom: 'Castanvert',
    roles: [['combrailles', 'cpam']],
  },
  {
    adresse: 'ars',
    prenom: 'Bruno',
    nom: 'Mirandour',
    roles: [['combrailles', 'ars']],
  },
];

type Moyens = {
  readonly appel: (cpts: CptsCourante) => Appel;
  readonly cpts: Readonly<Record<Exclude<Ou, 'installation'>, CptsCourante>>;
  readonly habitants: readonly Habitant[];
  /** First day of the mandates. */
  readonly du: string;
};

/** Ids of the accounts by the first part of their address. */
export type Comptes = ReadonlyMap<string, string>;

/** Opens the accounts with their mandates; those of a load that was cut short keep theirs and get the new ones. */
export async function ouvrirLesComptes({ appel, cpts, habitants, du }: Moyens): Promise<Comptes> {
  const ou: Readonly<Record<Ou, CptsCourante>> = {
    ...cpts,
    installation: { id: INSTALLATION, slug: '', nom: '', fuseau: 'Europe/Paris' },
  };
  const ids = new Map<string, string>();
  for (const { adresse, prenom, nom, roles, habitant } of COMPTES) {
    const courriel = `${adresse}@demo.maillage.fr`;
    const rpps = habitants.find(({ cle }) => cle !== null && cle === habitant)?.rpps;
    const professionnel = rpps ? idDuRpps(rpps) : null;
    const [[premier, role] = ['combrailles', 'professionnel'] as const, ...autres] = roles;
    const compte = { courriel, prenom, nom, motDePasse: MOT_DE_PASSE, demonstration: true };
    const cree = await creerCompte(appel(ou[premier]), { ...compte, role, professionnel, du });
    if (cree.ok) ids.set(adresse, cree.valeur.id);
    const restants = cree.ok ? autres : roles;
    for (const [lieu, autre] of restants) {
      const mandat = { courriel, role: autre, professionnel, du };
      const confie = await confierMandat(appel(ou[lieu]), mandat);
      // On the installation, a load that was cut short left its role.
      const { compte: id } =
        !confie.ok && confie.refus.motif === 'role-deja-tenu' ? confie.refus : exiger(confie);
      ids.set(adresse, id);
    }
  }
  return ids;
}
