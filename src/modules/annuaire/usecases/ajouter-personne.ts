import { z } from 'zod';
import { refuse, reussi } from '#kernel/result.ts';
import { zCodeCommune, zCourriel, zFacultatif, zTelephone, zTexte } from '#kernel/zod.ts';
import { communesParCodes } from '#modules/territoire';
import { defineUseCase, effets } from '#platform/use-case.ts';
import { insertPersonneLocale } from '../data/fiches.repository.ts';
import { homonymes } from '../data/homonymes.query.ts';
import { motsDe } from '../domain/mots.ts';
import { PROFESSIONS } from '../domain/nomenclatures.ts';
import type { RefusDAjout } from '../domain/refus-de-fiche.ts';

const zOui = z.enum(['oui', 'non']).transform((reponse) => reponse === 'oui');

/**
 * Adds somebody whom no national file knows (psychologue, élue, représentant d'usagers). When people of that name
 * are already there, they are shown first; `malgreTout` says that they were looked at.
 */
export const ajouterPersonne = defineUseCase({
  nom: 'annuaire.ajouter-personne',
  saisie: z.strictObject({
    civilite: zFacultatif(z.enum(['M', 'MME'])),
    nom: zTexte(80),
    prenom: zTexte(80),
    profession: zFacultatif(z.string()),
    qualite: zFacultatif(zTexte(120)),
    commune: zFacultatif(zCodeCommune),
    telephone: zFacultatif(zTelephone),
    courriel: zFacultatif(zCourriel),
    membre: zOui,
    dansLAnnuairePublic: zOui,
    malgreTout: z.boolean().default(false),
  }),
  droit: 'annuaire.modifier',
  executer: async (ctx, s) => {
    if (!s.profession && !s.qualite) return refuse<RefusDAjout>({ motif: 'metier-manquant' });
    if (s.profession && !PROFESSIONS.some((p) => p.code === s.profession))
      return refuse<RefusDAjout>({ motif: 'profession-inconnue' });
    if (s.commune && (await communesParCodes(ctx.tx, [s.commune])).length === 0)
      return refuse<RefusDAjout>({ motif: 'commune-inconnue' });
    const mots = motsDe(`${s.nom} ${s.prenom}`);
    const ids = s.malgreTout ? [] : await homonymes(ctx.tx, ctx.cpts, mots);
    if (ids.length > 0) return refuse<RefusDAjout>({ motif: 'deja-dans-l-annuaire', ids });
    const professionnel = ctx.ids();
    const personne = {
      nom: s.nom,
      prenom: s.prenom,
      civilite: s.civilite ?? null,
      profession: s.profession ?? null,
      qualite: s.qualite ?? null,
      commune: s.commune ?? null,
      telephone: s.telephone ?? null,
      courriel: s.courriel ?? null,
      membre: s.membre,
      dansLAnnuairePublic: s.dansLAnnuairePublic,
      mots,
    };
    await insertPersonneLocale(ctx.tx, { cpts: ctx.cpts, professionnel }, personne, {
      maintenant: ctx.maintenant,
      nom: ctx.acteur.nom,
    });
    const trace = { action: 'annuaire.personne-ajoutee', objet: professionnel };
    return reussi(effets({ professionnel }, { trace }));
  },
});
