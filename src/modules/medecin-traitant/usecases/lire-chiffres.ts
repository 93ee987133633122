import { z } from 'zod';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { dehors, PAS, periodeDeTableau, trimestreCommunique } from '#kernel/periode-de-tableau.ts';
import { reussi } from '#kernel/result.ts';
import { regardentDeLExterieur } from '#kernel/role.ts';
import { zDateCivile } from '#kernel/zod.ts';
import { croiserFaits, lireCumuls, lireDelais, lireFaits } from '#modules/journal';
import { communesParCodes } from '#modules/territoire';
import { defineUseCase, effets } from '#platform/use-case.ts';
import { dresserChiffres, toutVoir, voirDuDehors } from '../domain/chiffres.ts';
import { FAITS } from '../domain/fait.ts';
import { ETAPES } from '../domain/par-critere.ts';

/** More of them in one period would be a territory of its own: the split by commune then reads the first ones. */
const FAITS_LUS = 20_000;

const GENRES_DES_DELAIS = ['mt.demande.justifiee', 'mt.prise-en-charge', 'mt.declaration'];

/**
 * The figures of a period, from the ledger alone: no person is in them. Institutions read closed quarters, masked
 * (docs/adr/0027), whatever they ask.
 */
export const lireChiffres = defineUseCase({
  nom: 'mt.lire-chiffres',
  saisie: z.strictObject({
    pas: z.enum(PAS).default('mois'),
    le: zDateCivile.optional(),
    /** For a file: an export leaves a trace. */
    exporte: z.boolean().default(false),
  }),
  droit: 'mt.chiffres.lire',
  executer: async ({ tx, cpts, acteur, maintenant, fuseau }, { pas, le, exporte }) => {
    const aujourdhui = dateCivileDe(maintenant, fuseau);
    const deLExterieur = regardentDeLExterieur(acteur.roles);
    const periode = deLExterieur
      ? trimestreCommunique(le ?? aujourdhui, aujourdhui)
      : periodeDeTableau(pas, le ?? aujourdhui);
    const { du, au } = periode;
    const cumuls = await lireCumuls(tx, cpts, { du, au, genres: Object.keys(FAITS) });
    const delais = await lireDelais(tx, cpts, { du, au, genres: GENRES_DES_DELAIS });
    const genres = ['mt.demande.recue', 'mt.declaration'];
    const communes = await lireFaits(tx, cpts, { du, au, genres, limite: FAITS_LUS });
    const etapes = Object.values(ETAPES);
    const selon = 'mt.demande.critere';
    const croises = await croiserFaits(tx, cpts, { du, au, genres: etapes, selon });
    const lus = dresserChiffres({ cumuls, delais, communes, croises });
    const codes = [...lus.parCommune, ...lus.declareesParCommune].map(({ cle }) => cle);
    const nommees = await communesParCodes(tx, [...new Set(codes)]);
    const dernier = deLExterieur ? dehors(aujourdhui).dernier : aujourdhui;
    const vu = {
      periode,
      aujourdhui,
      /** First day of the next period that may be read; null: this one is the last. */
      suivante: periode.apres <= dernier ? periode.apres : null,
      deLExterieur,
      chiffres: deLExterieur ? voirDuDehors(lus) : toutVoir(lus),
      communes: nommees.map(({ code, nom }) => ({ code, nom })),
    };
    const trace = { action: 'mt.chiffres-exportes', detail: { du, au } };
    return reussi(effets(vu, exporte ? { trace } : {}));
  },
});
