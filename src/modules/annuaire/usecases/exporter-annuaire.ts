import { z } from 'zod';
import { reussi } from '#kernel/result.ts';
import { defineUseCase, effets } from '#platform/use-case.ts';
import { rejetsDe } from '../data/imports.query.ts';
import { chercherDansLAnnuaire } from './chercher-dans-l-annuaire.ts';
import { lireDemographie } from './lire-demographie.ts';

/** A file holds the people of a CPTS, not those of the country. */
const PAR_FICHIER = 20_000;

const zFiltres = z.strictObject({
  q: z.string(),
  profession: z.string(),
  commune: z.string(),
  minutes: z.string(),
  specificite: z.string(),
  nouveaux: z.enum(['', 'oui']),
  membre: z.enum(['', 'oui', 'non']),
});

/** The people of the directory who answer the filters, for a file. */
export const exporterAnnuaire = defineUseCase({
  nom: 'annuaire.exporter',
  saisie: z.strictObject({ filtres: zFiltres, format: z.enum(['csv', 'xlsx', 'vcf']) }),
  droit: 'annuaire.lire',
  executer: async ({ tx, cpts }, { filtres, format }) => {
    const etendue = { limite: PAR_FICHIER, decalage: 0 };
    const { lignes } = await chercherDansLAnnuaire(tx, cpts, filtres, etendue);
    const trace = { action: 'annuaire.exporte', detail: { format, lignes: lignes.length } };
    return reussi(effets({ lignes }, { trace }));
  },
});

/** The counts of the territory's professionals, for a file. */
export const exporterDemographie = defineUseCase({
  nom: 'annuaire.exporter-demographie',
  saisie: z.strictObject({}),
  droit: 'annuaire.lire',
  executer: async ({ tx, cpts }) => {
    const demographie = await lireDemographie(tx, cpts, { avecDeparts: false });
    return reussi(effets(demographie, { trace: { action: 'annuaire.demographie-exportee' } }));
  },
});

/** The lines that an import of the national files rejected, for a file. */
export const exporterRejets = defineUseCase({
  nom: 'annuaire.exporter-rejets',
  saisie: z.strictObject({ id: z.uuid() }),
  droit: 'annuaire.importer',
  executer: async ({ tx }, { id }) => {
    const rejets = await rejetsDe(tx, id);
    const trace = { action: 'annuaire.rejets-exportes', detail: { lignes: rejets.length } };
    return reussi(effets({ rejets }, { trace }));
  },
});
