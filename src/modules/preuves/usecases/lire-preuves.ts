import { z } from 'zod';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { type Result, reussi } from '#kernel/result.ts';
import { zFacultatif } from '#kernel/zod.ts';
import {
  anneeEnCours,
  financementLu,
  LIBELLES_DES_POSTES,
  POSTES,
  vueDuPoste,
} from '#modules/financement';
import { defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { arretesDeLaCpts } from '../data/arretes.query.ts';
import { textesDeLAnnee } from '../data/textes.query.ts';
import { compte, sansPreuve } from '../domain/manque.ts';
import type { IndicateurTenu, PreuvesLues } from '../domain/vues.ts';
import { objetArrete } from './composer-arrete.ts';
import { type IndicateurProuve, rassemblerPreuves } from './rassembler-preuves.ts';
import { zAnnee } from './saisies.ts';

/** What a year of the contract has of evidence and of texts, what it lacks, what was frozen of it. Null: no contract. */
export const lirePreuves = defineUseCase({
  nom: 'preuves.lire-preuves',
  saisie: z.strictObject({ annee: zFacultatif(zAnnee) }),
  droit: 'preuves.dossier.lire',
  executer: async (ctx, { annee: rang }): Promise<Result<Effets<PreuvesLues | null>, never>> => {
    const { tx, cpts, maintenant, fuseau } = ctx;
    const lu = await financementLu(ctx);
    if (!lu) return reussi(effets(null));
    const jour = dateCivileDe(maintenant, fuseau);
    const choisie = rang ?? anneeEnCours(lu.contrat, jour).rang;
    const annee = lu.annees.find((a) => a.annee.rang === choisie)?.annee;
    if (!annee) return reussi(effets(null));
    const vues = POSTES.flatMap((poste) => vueDuPoste(lu, poste, choisie) ?? []);
    const { indicateurs, parPoste } = await rassemblerPreuves(ctx, vues);
    const textes = await textesDeLAnnee(tx, cpts, { contrat: lu.contrat.id, annee: choisie });
    return reussi(
      effets({
        ...{ annee, annees: lu.contrat.annees, commencee: annee.du <= jour },
        indicateurs: indicateurs.map(tenir),
        postes: POSTES.map((poste) => ({
          ...{ poste, libelle: LIBELLES_DES_POSTES[poste] },
          pieces: parPoste.get(poste)?.length ?? 0,
          ecritPar: textes.find((t) => t.poste === poste)?.changeParNom ?? null,
        })),
        arretes: (await arretesDeLaCpts(tx, cpts)).filter((a) => a.annee === choisie),
      }),
    );
  },
});

/** What an indicator has of evidence, and what it lacks. */
export function tenir({ vu, objets, preuves }: IndicateurProuve): IndicateurTenu {
  const arretes = objets?.map(objetArrete) ?? null;
  const manquent = sansPreuve({
    ...{ source: vu.source, objets: arretes, preuves: preuves.map((p) => p.empreinte) },
    ...{ cpts: { milliemes: vu.cpts }, cpam: { milliemes: vu.cpam } },
  });
  const dite = vu.source === 'declare' ? vu.cpts : vu.cpam;
  return {
    ...{ id: vu.id, poste: vu.mission, libelle: vu.libelle, manquent },
    valeurConnue: vu.cpts !== null || vu.cpam !== null,
    aProuver:
      vu.source === 'mesure' ? (arretes ?? []).filter(compte).length : dite === null ? 0 : 1,
    journal: vu.source === 'mesure' && arretes === null,
  };
}
