import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { slug as slugDe } from '#kernel/texte.ts';
import { zCodeCommune, zFacultatif, zFuseau, zTexte } from '#kernel/zod.ts';
import { nommerCoordination } from '#modules/comptes';
import { type Appel, defineUseCase, effets } from '#platform/use-case.ts';
import { communesAChoisir } from '../data/carte.query.ts';
import { insertCouvertures } from '../data/couvertures.repository.ts';
import { insertCpts } from '../data/cpts.repository.ts';
import { fuseauParDefaut } from '../domain/fuseau-par-defaut.ts';
import { STADES } from '../domain/stade.ts';

const zSaisie = z.strictObject({
  nom: zTexte(120),
  slug: zFacultatif(
    z
      .string()
      .regex(
        /^[a-z0-9]+(-[a-z0-9]+)*$/,
        'Écrivez l’adresse en minuscules, chiffres et tirets : haute-combraille.',
      )
      .max(60, 'Choisissez une adresse de 60 caractères au plus.'),
  ),
  communes: z.array(zCodeCommune).min(1, 'Choisissez au moins une commune.').max(2000),
  stade: z.enum(STADES).default('reflexion'),
  fuseau: zFacultatif(zFuseau),
  demonstration: z.boolean().default(false),
});

export type RefusCreation =
  | { readonly motif: 'adresse-deja-prise'; readonly slug: string }
  | { readonly motif: 'communes-inconnues'; readonly codes: readonly string[] };

type Creee = { readonly id: string; readonly slug: string; readonly nom: string };

const creerAvecSonId = defineUseCase({
  nom: 'territoire.creer-cpts',
  saisie: zSaisie,
  droit: 'territoire.creer-cpts',
  executer: async (
    ctx,
    saisie,
  ): Promise<Result<ReturnType<typeof effets<Creee>>, RefusCreation>> => {
    const codes = [...new Set(saisie.communes)];
    const communes = await communesAChoisir(ctx.tx, codes);
    const connus = new Set(communes.map((c) => c.code));
    const inconnus = codes.filter((code) => !connus.has(code));
    if (inconnus.length > 0) return refuse({ motif: 'communes-inconnues', codes: inconnus });
    const slug = saisie.slug ?? adresseDe(saisie.nom);
    const fuseau = saisie.fuseau ?? fuseauParDefaut(communes[0]?.departement ?? '');
    const cree = await insertCpts(ctx.tx, {
      id: ctx.cpts,
      slug,
      nom: saisie.nom,
      fuseau,
      stade: saisie.stade,
      demonstration: saisie.demonstration,
      creeLe: ctx.maintenant,
    });
    if (!cree) return refuse({ motif: 'adresse-deja-prise', slug });
    await insertCouvertures(ctx.tx, ctx.cpts, codes);
    await nommerCoordination(ctx, fuseau);
    return reussi(
      effets(
        { id: ctx.cpts, slug, nom: saisie.nom },
        {
          evenements: [{ genre: 'territoire.cpts-creee', donnees: { cpts: ctx.cpts } }],
          trace: {
            action: 'territoire.cpts-creee',
            objet: slug,
            detail: { communes: codes.length },
          },
        },
      ),
    );
  },
});

/**
 * Opens a CPTS over the communes its founders chose. It acts in the tenant of the CPTS to come, so that
 * what it writes, and the first entry of its audit chain, are its own.
 */
export function creerCpts(appel: Appel, brut: unknown): ReturnType<typeof creerAvecSonId> {
  const id = appel.socle.ids(appel.maintenant);
  return creerAvecSonId(
    { ...appel, cpts: { id, slug: '', nom: '', fuseau: 'Europe/Paris' } },
    brut,
  );
}

/** 'CPTS de la Haute Combraille' gives 'haute-combraille'. */
export function adresseDe(nom: string): string {
  const court = slugDe(nom).replace(/^(projet-)?(de-)?cpts-((de|du|des|la|le|les|l|d)-)*/, '');
  return (court || slugDe(nom) || 'cpts').slice(0, 60).replace(/-$/, '');
}
