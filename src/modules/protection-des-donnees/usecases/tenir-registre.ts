import { z } from 'zod';
import { type Result, reussi } from '#kernel/result.ts';
import { defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { dureesAdoptees } from '../data/durees.query.ts';
import { ficheDe } from '../data/fiches.query.ts';
import { upsertFiche } from '../data/fiches.repository.ts';
import { dureesEnVigueur } from '../domain/duree.ts';
import { CERTIFICATIONS } from '../domain/fiche.ts';

/** The register of processing (article 30 GDPR), as the program really is set: every line of every module, with its durations. */
export const lireRegistre = defineUseCase({
  nom: 'rgpd.lire-registre',
  saisie: z.strictObject({}),
  droit: 'rgpd.registre.lire',
  executer: async ({ tx, cpts, appel }) => {
    const { donnees } = appel.socle;
    const adoptees = await dureesAdoptees(tx, cpts);
    return reussi(
      effets({
        fiche: await ficheDe(tx, cpts),
        traitements: donnees.traitements,
        durees: dureesEnVigueur(donnees.conservations, adoptees),
      }),
    );
  },
});

const zTexte = z
  .string()
  .trim()
  .max(300, 'Raccourcissez ce texte : 300 caractères au plus.')
  .transform((texte) => (texte === '' ? null : texte));

/** Says who answers for the processing; what is left empty stays unknown. */
export const reglerFiche = defineUseCase({
  nom: 'rgpd.regler-fiche',
  saisie: z.strictObject({
    responsable: zTexte,
    delegue: zTexte,
    delegueContact: zTexte,
    hebergeur: zTexte,
    hebergeurCertifie: z.enum(CERTIFICATIONS),
  }),
  droit: 'rgpd.duree.regler',
  executer: async (
    { tx, cpts, maintenant, acteur },
    fiche,
  ): Promise<Result<Effets<null>, never>> => {
    await upsertFiche(tx, cpts, { ...fiche, le: maintenant, par: acteur.nom });
    return reussi(effets(null, { trace: { action: 'rgpd.fiche-reglee' } }));
  },
});
