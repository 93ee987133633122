import { z } from 'zod';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { PAS, periodeDeTableau, trimestreCommunique } from '#kernel/periode-de-tableau.ts';
import { reussi } from '#kernel/result.ts';
import { regardentDeLExterieur } from '#kernel/role.ts';
import { zDateCivile } from '#kernel/zod.ts';
import { lireCumuls, lireFaits } from '#modules/journal';
import { communesParCodes } from '#modules/territoire';
import { defineUseCase, effets } from '#platform/use-case.ts';
import { dresserChiffres, toutVoir, voirDuDehors } from '../domain/chiffres.ts';
import { FAITS } from '../domain/fait.ts';

/** More of them in one period would be a territory of its own: the split by commune then reads the first ones. */
const FAITS_LUS = 20_000;

/**
 * The figures of a period, from the ledger alone: no person is in them. Institutions read closed quarters, masked
 * (docs/adr/0027), whatever they ask.
 */
export const lireChiffres = defineUseCase({
  nom: 'mt.lire-chiffres',
  saisie: z.strictObject({ pas: z.enum(PAS).default('mois'), le: zDateCivile.optional() }),
  droit: 'mt.chiffres.lire',
  executer: async ({ tx, cpts, acteur, maintenant, fuseau }, { pas, le }) => {
    const aujourdhui = dateCivileDe(maintenant, fuseau);
    const deLExterieur = regardentDeLExterieur(acteur.roles);
    const periode = deLExterieur
      ? trimestreCommunique(le ?? aujourdhui, aujourdhui)
      : periodeDeTableau(pas, le ?? aujourdhui);
    const { du, au } = periode;
    const cumuls = await lireCumuls(tx, cpts, { du, au, genres: Object.keys(FAITS) });
    const genres = ['mt.demande.recue', 'mt.declaration'];
    const faits = await lireFaits(tx, cpts, { du, au, genres, limite: FAITS_LUS });
    const lus = dresserChiffres(cumuls, faits);
    const codes = [...lus.parCommune, ...lus.declareesParCommune].map(({ cle }) => cle);
    const communes = await communesParCodes(tx, [...new Set(codes)]);
    return reussi(
      effets({
        periode,
        aujourdhui,
        deLExterieur,
        chiffres: deLExterieur ? voirDuDehors(lus) : toutVoir(lus),
        communes: communes.map(({ code, nom }) => ({ code, nom })),
      }),
    );
  },
});
