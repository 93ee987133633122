import { z } from 'zod';
import { nomDeProfessionnel } from '#kernel/nom-de-professionnel.ts';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import {
  zCodeCommune,
  zFacultatif,
  zFiness,
  zTelephone,
  zTexte,
  zTexteFacultatif,
} from '#kernel/zod.ts';
import { professionnelsParIds } from '#modules/annuaire';
import { CANAUX, CODES_DES_MOTIFS, deplacerCreneauxDuSite } from '#modules/soins-non-programmes';
import { communesParCodes } from '#modules/territoire';
import { type Ctx, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { etablissementDuFiness } from '../data/sites.query.ts';
import { loadSite, saveSite } from '../data/sites.repository.ts';
import type { RefusDeSite } from '../domain/refus.ts';
import { ADRESSE_MAX, GENRES_DE_SITE, lieuDuSite, NOM_MAX, type Site } from '../domain/site.ts';
import { zCoche, zListe, zProfessionnel, zSite } from './saisies.ts';

type Ecrit = { readonly id: string };
type Ecriture = Promise<Result<Effets<Ecrit>, RefusDeSite>>;
type Fiche = Omit<Site, 'id' | 'fermeLe'>;

const zVide = <T>(schema: z.ZodType<T | undefined>) => schema.transform((lu) => lu ?? null);

/** One reason by line. */
const zAdressages = z
  .union([z.array(z.string()), z.string().transform((texte) => texte.split('\n'))])
  .default([])
  .transform((lignes) => [...new Set(lignes.map((l) => l.trim()).filter((l) => l !== ''))])
  .pipe(z.array(zTexte(80)).max(20, { error: 'Vingt motifs au plus.' }));

const zFiche = {
  genre: z.enum(GENRES_DE_SITE, { error: 'Choisissez ce qu’est ce site.' }),
  nom: zTexte(NOM_MAX),
  finess: zVide(zFacultatif(zFiness)),
  adresse: zVide(zFacultatif(zTexteFacultatif(ADRESSE_MAX))),
  commune: zVide(zFacultatif(zCodeCommune)),
  telephone: zVide(zFacultatif(zTelephone)),
  horaires: zVide(zFacultatif(zTexteFacultatif(600))),
  reservablePar: zListe(z.enum(CANAUX)).refine((canaux) => canaux.length > 0, {
    error: 'Cochez qui peut réserver ici.',
  }),
  motifs: zListe(z.enum(CODES_DES_MOTIFS)),
  adressages: zAdressages,
  public: zCoche,
  responsable: zVide(zFacultatif(zProfessionnel)),
};

/** Opens a site. A FINESS number fills what was left empty from the national directory. */
export const ouvrirSite = defineUseCase({
  nom: 'sites.ouvrir-site',
  saisie: z.strictObject(zFiche),
  droit: 'sites.site.tenir',
  executer: async (ctx, saisie): Ecriture => {
    const fiche = await completer(ctx, saisie);
    if (!fiche.ok) return fiche;
    const id = ctx.ids();
    const site = { ...fiche.valeur, id };
    if (!(await saveSite(ctx.tx, ctx.cpts, { site, le: ctx.maintenant })))
      return refuse({ motif: 'nom-deja-pris' });
    return reussi(effets({ id }, { trace: { action: 'sites.site-ouvert', objet: id } }));
  },
});

/** Changes what is said of a site; its slots to come say the new place. */
export const modifierSite = defineUseCase({
  nom: 'sites.modifier-site',
  saisie: z.strictObject({ ...zFiche, site: zSite }),
  droit: 'sites.site.tenir',
  executer: async (ctx, { site: id, ...saisie }): Ecriture => {
    const connu = await loadSite(ctx.tx, ctx.cpts, id);
    if (!connu) return refuse({ motif: 'site-inconnu' });
    if (connu.fermeLe) return refuse({ motif: 'site-ferme' });
    const fiche = await completer(ctx, saisie);
    if (!fiche.ok) return fiche;
    const site = { ...fiche.valeur, id };
    if (!(await saveSite(ctx.tx, ctx.cpts, { site, le: ctx.maintenant })))
      return refuse({ motif: 'nom-deja-pris' });
    await deplacerCreneauxDuSite(ctx, { site: id, commune: site.commune, lieu: lieuDuSite(site) });
    return reussi(effets({ id }, { trace: { action: 'sites.site-regle', objet: id } }));
  },
});

type Saisie = Omit<Fiche, 'commune' | 'responsableId' | 'responsable'> & {
  readonly commune: string | null;
  readonly responsable: string | null;
};

async function completer(
  { tx }: Ctx,
  { responsable: qui, ...saisie }: Saisie,
): Promise<Result<Fiche, RefusDeSite>> {
  const connu = saisie.finess ? await etablissementDuFiness(tx, saisie.finess) : null;
  if (saisie.finess && !connu) return refuse({ motif: 'etablissement-inconnu' });
  const commune = saisie.commune ?? connu?.commune ?? '';
  if ((await communesParCodes(tx, [commune])).length === 0)
    return refuse({ motif: 'commune-inconnue' });
  if (saisie.genre === 'consultation-avancee' && saisie.adressages.length === 0)
    return refuse({ motif: 'adressages-a-dire' });
  const [fiche] = qui ? await professionnelsParIds(tx, [qui]) : [];
  if (qui && !fiche) return refuse({ motif: 'responsable-inconnu' });
  return reussi({
    ...saisie,
    commune,
    adresse: saisie.adresse ?? connu?.adresse?.slice(0, ADRESSE_MAX) ?? null,
    telephone: saisie.telephone ?? connu?.telephone ?? null,
    responsableId: fiche?.id ?? null,
    responsable: fiche ? nomDeProfessionnel(fiche) : null,
  });
}
