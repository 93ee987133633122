import { z } from 'zod';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zFacultatif, zIdentifiant } from '#kernel/zod.ts';
import { defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { titulaireDeLIndisponibilite } from '../data/indisponibilites.query.ts';
import {
  deleteIndisponibilite,
  insertIndisponibilite,
} from '../data/indisponibilites.repository.ts';
import type { RefusDIndisponibilite } from '../domain/refus.ts';
import { peutAgirPour, pourQui } from './agir-pour.ts';
import { zPeriode, zProfessionnel } from './saisies.ts';

type Faite = { readonly id: string };

/** Says on which days somebody takes no duty. Duties already theirs stay: they are exchanged. */
export const declarerIndisponibilite = defineUseCase({
  nom: 'gardes.declarer-indisponibilite',
  saisie: z.strictObject({ professionnel: zFacultatif(zProfessionnel), ...zPeriode }),
  droit: 'gardes.garde.echanger',
  executer: async (
    { tx, cpts, acteur, fuseau, maintenant, ids },
    { professionnel, du, au },
  ): Promise<Result<Effets<Faite>, RefusDIndisponibilite>> => {
    const qui = pourQui(acteur, professionnel);
    if (!qui.ok) return qui;
    if (au < du) return refuse({ motif: 'periode-inversee' });
    if (au < dateCivileDe(maintenant, fuseau)) return refuse({ motif: 'periode-passee' });
    const id = ids();
    const professionnelId = qui.valeur;
    await insertIndisponibilite(tx, cpts, {
      id,
      professionnel: professionnelId,
      du,
      au,
      le: maintenant,
    });
    const trace = { action: 'gardes.indisponibilite-declaree', objet: professionnelId };
    return reussi(effets({ id }, { trace }));
  },
});

/** Takes back days without duty. */
export const retirerIndisponibilite = defineUseCase({
  nom: 'gardes.retirer-indisponibilite',
  saisie: z.strictObject({ indisponibilite: zIdentifiant<'IndisponibiliteId'>() }),
  droit: 'gardes.garde.echanger',
  executer: async (
    { tx, cpts, acteur },
    { indisponibilite: id },
  ): Promise<Result<Effets<Faite>, RefusDIndisponibilite>> => {
    const qui = await titulaireDeLIndisponibilite(tx, cpts, id);
    if (!(qui && peutAgirPour(acteur, qui))) return refuse({ motif: 'indisponibilite-inconnue' });
    await deleteIndisponibilite(tx, cpts, id);
    const trace = { action: 'gardes.indisponibilite-retiree', objet: qui };
    return reussi(effets({ id }, { trace }));
  },
});
