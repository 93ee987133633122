import { ROLES } from '#kernel/role.ts';
import type { Config } from '#platform/config.ts';
import { creerCle } from './api-key.ts';
import { auditVerify } from './audit.ts';
import { auditExport } from './audit-export.ts';
import { oublierLesAnciennesCles, reecrireLesChamps, tournerLesCles } from './cles.ts';
import { importerLeFiness, importerLeRpps } from './importer-annuaire.ts';
import { importerLesCommunes, importerLesContours } from './importer-communes.ts';
import { migrer } from './migrer.ts';
import { restaurer, sauvegarder } from './sauvegarde.ts';
import { semerBanc } from './seed-bench.ts';
import { semerDemonstration } from './seed-demo.ts';
import { serve } from './serve.ts';
import { creerUtilisateur } from './user-create.ts';

export type Commande = {
  readonly usage: string;
  readonly aide: string;
  /** What each option is, for `--help`; two columns. */
  readonly options?: Readonly<Record<string, string>>;
  readonly run: (config: Config, args: readonly string[]) => Promise<void>;
};

const CPTS = { '--cpts <slug>': 'nom de la CPTS dans ses adresses : /c/<slug>' } as const;
const ROLE = { '--role <role>': ROLES.join(', ') } as const;
const RESTRICTIONS = {
  '--cpts <slug>': 'ne garde que les communes de cette CPTS',
  '--departement <code>': 'ne garde que les communes de ce département (63)',
  '--tout-fermer': 'ferme ce qui a disparu, même s’il en manque plus d’un cinquième',
} as const;

/** Every command, by its words. */
export const COMMANDES: Readonly<Record<string, Commande>> = {
  serve: { usage: 'serve', aide: 'sert l’application', run: serve },
  migrate: { usage: 'migrate', aide: 'met la base à jour, puis s’arrête', run: migrer },
  'seed demo': {
    usage: 'seed demo',
    aide: 'charge la démonstration dans une base vide',
    run: semerDemonstration,
  },
  'seed bench': {
    usage: 'seed bench --cpts <nombre> --years <années>',
    aide: 'ajoute des CPTS et des années de journal, pour mesurer',
    options: {
      '--cpts <nombre>': 'de 1 à 2000',
      '--years <années>': 'de 1 à 20',
    },
    run: semerBanc,
  },
  'import rpps': {
    usage: 'import rpps <fichiers> [--cpts <slug>] [--departement <code>] [--tout-fermer]',
    aide: 'importe les fichiers nationaux des professionnels',
    options: RESTRICTIONS,
    run: importerLeRpps,
  },
  'import finess': {
    usage: 'import finess <fichier> [--cpts <slug>] [--departement <code>] [--tout-fermer]',
    aide: 'importe le fichier national des structures (CSV ou FINESS+)',
    options: RESTRICTIONS,
    run: importerLeFiness,
  },
  'import communes': {
    usage: 'import communes <fichier>',
    aide: 'importe les coordonnées des communes (CSV ou JSON)',
    run: importerLesCommunes,
  },
  'import contours': {
    usage: 'import contours <fichier>',
    aide: 'importe les contours des communes (GeoJSON)',
    run: importerLesContours,
  },
  'api-key create': {
    usage: 'api-key create --cpts <slug> --role <role> [--libelle <texte>]',
    aide: 'crée une clé d’API et l’affiche une seule fois',
    options: { ...CPTS, ...ROLE, '--libelle <texte>': 'à quoi sert la clé' },
    run: creerCle,
  },
  'user create': {
    usage:
      'user create --role <role> --email <adresse> --nom <nom> --prenom <prénom> [--cpts <slug>]',
    aide: 'ouvre un compte (sans --cpts pour un administrateur)',
    options: {
      ...ROLE,
      '--email <adresse>': 'adresse de connexion',
      '--nom <nom>': 'nom de la personne',
      '--prenom <prénom>': 'son prénom',
      ...CPTS,
      MOT_DE_PASSE: 'variable d’environnement : le mot de passe, 12 caractères au moins',
    },
    run: creerUtilisateur,
  },
  'audit verify': {
    usage: 'audit verify [--cpts <slug>] [--anchor <fichier>]',
    aide: 'vérifie la chaîne d’audit, nomme la première entrée rompue',
    options: {
      '--cpts <slug>': 'seulement celle-ci ; toutes par défaut',
      '--anchor <fichier>': 'vérifie aussi que la chaîne passe par cette ancre',
    },
    run: auditVerify,
  },
  'cles tourner': {
    usage: 'cles tourner',
    aide: 'tire une clé neuve des champs chiffrés, en tête des autres',
    run: tournerLesCles,
  },
  'cles reecrire': {
    usage: 'cles reecrire',
    aide: 'réécrit sous la clé en cours ce qui est sous une autre',
    run: reecrireLesChamps,
  },
  'cles oublier': {
    usage: 'cles oublier',
    aide: 'oublie les anciennes clés, quand rien n’en dépend plus',
    run: oublierLesAnciennesCles,
  },
  'audit export': {
    usage: 'audit export --anchor <fichier>',
    aide: 'écrit une ancre, ou (<fichier> --cpts <slug>) les entrées d’une période',
    options: {
      '--anchor <fichier>': 'où l’ancre s’écrit',
      '--from <date>': 'premier jour des entrées, 2026-01-01',
      '--to <date>': 'leur dernier jour',
      ...CPTS,
    },
    run: auditExport,
  },
  backup: { usage: 'backup <fichier>', aide: 'écrit une sauvegarde complète', run: sauvegarder },
  restore: {
    usage: 'restore <fichier>',
    aide: 'remplit une base vide depuis une sauvegarde',
    run: restaurer,
  },
};
