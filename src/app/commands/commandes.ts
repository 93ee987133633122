import type { Config } from '#platform/config.ts';
import { creerCle } from './api-key.ts';
import { auditVerify } from './audit.ts';
import { importerLeFiness, importerLeRpps } from './importer-annuaire.ts';
import { importerLesCommunes, importerLesContours } from './importer-communes.ts';
import { migrer } from './migrer.ts';
import { restaurer, sauvegarder } from './sauvegarde.ts';
import { semerBanc } from './seed-bench.ts';
import { semerDemonstration } from './seed-demo.ts';
import { serve } from './serve.ts';
import { creerUtilisateur } from './user-create.ts';

type Commande = {
  readonly usage: string;
  readonly aide: string;
  readonly run: (config: Config, args: readonly string[]) => Promise<void>;
};

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
    run: semerBanc,
  },
  'import rpps': {
    usage: 'import rpps <fichiers> [--cpts <slug>] [--departement <code>] [--tout-fermer]',
    aide: 'importe les fichiers nationaux des professionnels',
    run: importerLeRpps,
  },
  'import finess': {
    usage: 'import finess <fichier> [--cpts <slug>] [--departement <code>] [--tout-fermer]',
    aide: 'importe le fichier national des structures (CSV ou FINESS+)',
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
    usage: 'api-key create --cpts <slug> --role <role>',
    aide: 'crée une clé d’API et l’affiche une seule fois',
    run: creerCle,
  },
  'user create': {
    usage: 'user create --cpts <slug> --role <role> --email …',
    aide: 'ouvre un compte (sans --cpts pour un administrateur)',
    run: creerUtilisateur,
  },
  'audit verify': {
    usage: 'audit verify [--cpts <slug>]',
    aide: 'vérifie la chaîne d’audit, nomme la première entrée rompue',
    run: auditVerify,
  },
  backup: { usage: 'backup <fichier>', aide: 'écrit une sauvegarde complète', run: sauvegarder },
  restore: {
    usage: 'restore <fichier>',
    aide: 'remplit une base vide depuis une sauvegarde',
    run: restaurer,
  },
};
