import { z } from 'zod';
import { dateCourte } from '#kernel/formats.ts';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { normaliser } from '#kernel/texte.ts';
import { zDateCivile, zTexte } from '#kernel/zod.ts';
import { adhesionsDeLaCpts, donnerLeMandat, nomDe } from '#modules/vie-associative';
import { type Ctx, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { lockSeance } from '../data/seances.repository.ts';
import { votesSecretsDe } from '../data/votes-secrets.query.ts';
import { setMandats } from '../data/votes-secrets.repository.ts';
import type { RefusDeVoteSecret } from '../domain/refus.ts';
import { zInstance, zScrutin, zSeance } from './saisies.ts';

type Nommes = Promise<Result<Effets<{ readonly elus: number }>, RefusDeVoteSecret>>;

/** Gives those who were elected their seat, all or none; a name that is one member's is that member. */
export const nommerLesElus = defineUseCase({
  nom: 'seances.nommer-les-elus',
  saisie: z.strictObject({
    seance: zSeance,
    scrutin: zScrutin,
    instance: zInstance,
    fonction: zTexte(80, 'Dites la fonction\u00A0: membre, présidente, trésorier.'),
    du: zDateCivile,
  }),
  droit: 'seances.seance.tenir',
  executer: async (ctx, { seance: id, scrutin, ...mandat }): Nommes => {
    const { tx, cpts, fuseau, maintenant: le } = ctx;
    const seance = await lockSeance(tx, cpts, id);
    if (!seance) return refuse({ motif: 'seance-inconnue' });
    const vote = (await votesSecretsDe(tx, cpts, id)).find((v) => v.id === scrutin);
    if (!vote) return refuse({ motif: 'vote-inconnu' });
    if (vote.mandatsLe !== null) return refuse({ motif: 'mandats-deja-donnes' });
    const { elus } = vote;
    if (elus.length === 0) return refuse({ motif: 'personne-elue' });
    const adherents = await adherentsParNom(ctx);
    const decision = `${seance.titre}, ${dateCourte(dateCivileDe(seance.debut, fuseau))}`;
    for (const nom of elus) {
      const adhesion = adherents.get(normaliser(nom)) ?? null;
      const dit = { ...mandat, adhesion, nom, decision, terme: null };
      const donne = await donnerLeMandat(ctx, dit);
      if (!donne.ok) return refuse({ motif: 'mandat-refuse', nom, raison: donne.refus.motif });
    }
    await setMandats(tx, cpts, { id: scrutin, le });
    const trace = { action: 'seances.elus-nommes', objet: scrutin };
    return reussi(effets({ elus: elus.length }, { trace }));
  },
});

/** Members by their name; two of one name are neither. */
async function adherentsParNom({ tx, cpts }: Ctx): Promise<ReadonlyMap<string, string>> {
  const adhesions = await adhesionsDeLaCpts(tx, cpts, { etats: ['active'] });
  const parNom = Map.groupBy(adhesions, (a) => normaliser(nomDe(a)));
  return new Map(
    [...parNom].flatMap(([nom, [seul, ...autres]]) =>
      seul && autres.length === 0 ? [[nom, seul.id]] : [],
    ),
  );
}
