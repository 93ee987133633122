import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zEntier, zFacultatif, zIdentifiant, zListe } from '#kernel/zod.ts';
import { type Ctx, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { pouvoirsDe, type ScrutinListe, scrutinNomme } from '../data/scrutins.query.ts';
import { insertPouvoir, insertScrutin } from '../data/scrutins.repository.ts';
import type { RefusDePreparer } from '../domain/refus.ts';
import { lireHeures, lireRegle } from '../domain/regle.ts';
import { membresDe } from './composer-electorat.ts';
import { zHeures, zRegle, zScrutin } from './saisies.ts';

type Prepare = Promise<Result<Effets<{ readonly id: string }>, RefusDePreparer>>;

/** Writes what will be put to the vote and to whom; its list is seen, and proxies are noted, before it opens. */
export const preparerScrutin = defineUseCase({
  nom: 'scrutins.preparer-scrutin',
  saisie: z.strictObject({
    ...zRegle,
    ...zHeures,
    instance: zFacultatif(zIdentifiant<'InstanceId'>()),
    colleges: zListe(zIdentifiant<'CollegeId'>(), 100),
    pouvoirsMax: zFacultatif(zEntier({ min: 0, max: 100 })),
    precedent: zFacultatif(zScrutin),
  }),
  droit: 'scrutins.scrutin.tenir',
  executer: async (ctx, saisie): Prepare => {
    const { tx, cpts, maintenant: le, acteur } = ctx;
    const regle = lireRegle(saisie);
    if (!regle.ok) return regle;
    const heures = lireHeures(saisie, ctx);
    if (!heures.ok) return heures;
    const suite = await suiteDe(ctx, saisie.precedent);
    if (!suite.ok) return suite;
    const precedent = suite.valeur;
    const source = precedent ?? {
      instanceId: saisie.instance ?? null,
      colleges: saisie.instance ? [] : saisie.colleges,
    };
    const membres = await membresDe(ctx, source);
    // The second round of a vote whose list was given takes that list again.
    if (!(membres.ok || (precedent && membres.refus.motif === 'electeurs-a-dire'))) return membres;
    const id = ctx.ids();
    await insertScrutin(tx, cpts, {
      ...{ id, le, parNom: acteur.nom, titre: saisie.titre, objet: saisie.objet },
      ...regle.valeur,
      ...heures.valeur,
      ...{ instanceId: source.instanceId, colleges: source.colleges },
      pouvoirsMax: saisie.pouvoirsMax ?? precedent?.pouvoirsMax ?? null,
      precedentId: precedent?.id ?? null,
    });
    if (precedent) await reprendrePouvoirs(ctx, { de: precedent.id, vers: id });
    return reussi(effets({ id }, { trace: { action: 'scrutins.scrutin-prepare', objet: id } }));
  },
});

async function suiteDe(
  { tx, cpts }: Ctx,
  id: string | undefined,
): Promise<Result<ScrutinListe | null, RefusDePreparer>> {
  if (id === undefined) return reussi(null);
  const precedent = await scrutinNomme(tx, cpts, id);
  return precedent?.etat === 'clos' ? reussi(precedent) : refuse({ motif: 'precedent-inconnu' });
}

async function reprendrePouvoirs(
  { tx, cpts, maintenant: le }: Ctx,
  { de, vers }: { readonly de: string; readonly vers: string },
): Promise<void> {
  for (const p of await pouvoirsDe(tx, cpts, de))
    await insertPouvoir(tx, cpts, { ...p, scrutin: vers, le });
}
