import { z } from 'zod';
import { refuse, reussi } from '#kernel/result.ts';
import {
  zCourriel,
  zDateCivile,
  zFacultatif,
  zTelephone,
  zTexte,
  zTexteFacultatif,
  zUuid,
} from '#kernel/zod.ts';
import { defineUseCase, effets } from '#platform/use-case.ts';
import { ficheLue, fichePersonne } from '../data/fiche.query.ts';
import { ecrireFiche } from '../data/fiches.repository.ts';
import type { RefusDeFiche } from '../domain/refus-de-fiche.ts';

const OUI_NON = { oui: true, non: false, inconnu: null } as const;
const zReponse = z
  .enum(['oui', 'non', 'inconnu'], { error: 'Choisissez une réponse.' })
  .transform((reponse) => OUI_NON[reponse]);

/** "Visites à domicile, vaccination": twenty short words at most, each once. */
const zListe = zTexteFacultatif(1000)
  .default('')
  .transform((texte) => [
    ...new Set(
      texte
        .split(/[,;\n]/)
        .map((mot) => mot.trim().replace(/\s+/g, ' '))
        .filter((mot) => mot !== ''),
    ),
  ])
  .refine((mots) => mots.length <= 20 && mots.every((mot) => mot.length <= 80), {
    error: 'Vingt entrées au plus, de quatre-vingts caractères chacune, séparées par des virgules.',
  });

/**
 * Writes what the CPTS knows of a person: it stands beside the national word, which no one changes here. Refused
 * when somebody wrote since the form was opened (`version`).
 */
export const completerFiche = defineUseCase({
  nom: 'annuaire.completer-fiche',
  saisie: z.strictObject({
    professionnel: zUuid,
    version: z.union([z.literal(''), z.iso.datetime()]),
    telephone: zFacultatif(zTelephone),
    courriel: zFacultatif(zCourriel),
    mssante: zFacultatif(zCourriel),
    horaires: zFacultatif(zTexte(300)),
    accessibilite: zFacultatif(zTexte(300)),
    membre: zReponse,
    membreDepuis: zFacultatif(zDateCivile),
    nouveauxPatients: zReponse,
    specificites: zListe,
    langues: zListe,
    note: zFacultatif(zTexte(1000)),
    dansLAnnuairePublic: z.enum(['oui', 'non']).transform((reponse) => reponse === 'oui'),
  }),
  droit: 'annuaire.modifier',
  executer: async (ctx, { professionnel, version, ...s }) => {
    if (!(await fichePersonne(ctx.tx, ctx.cpts, professionnel)))
      return refuse<RefusDeFiche>({ motif: 'personne-inconnue' });
    const fiche = {
      ...s,
      telephone: s.telephone ?? null,
      courriel: s.courriel ?? null,
      mssante: s.mssante ?? null,
      horaires: s.horaires ?? null,
      accessibilite: s.accessibilite ?? null,
      membreDepuis: s.membre === true ? (s.membreDepuis ?? null) : null,
      note: s.note ?? null,
    };
    const auteur = { maintenant: ctx.maintenant, nom: ctx.acteur.nom };
    const ecrite = await ecrireFiche(
      ctx.tx,
      { cpts: ctx.cpts, professionnel, version },
      fiche,
      auteur,
    );
    if (!ecrite)
      return refuse<RefusDeFiche>({
        motif: 'fiche-changee',
        actuelle: await ficheLue(ctx.tx, ctx.cpts, professionnel),
      });
    const trace = { action: 'annuaire.fiche-completee', objet: String(professionnel) };
    return reussi(effets({ professionnel }, { trace }));
  },
});
