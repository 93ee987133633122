import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zFacultatif, zInstant, zTexteFacultatif, zTexteOuNull } from '#kernel/zod.ts';
import { decisionsDeLaCpts, numeroDeDecision } from '#modules/seances';
import { type Ctx, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { contenuDe, documentDuModele, versionsDe } from '../data/documents.query.ts';
import {
  adoptVersion,
  insertDocument,
  lockDocument,
  type Rangement,
  setCourante,
} from '../data/documents.repository.ts';
import { redactionDe } from '../data/redactions.query.ts';
import { saveRedaction } from '../data/redactions.repository.ts';
import { type Modele, TYPE_DE_TEXTE } from '../domain/document.ts';
import { CHOIX_DU_MODELE, rediger, TITRE_DU_MODELE } from '../domain/rediger.ts';
import type { RefusDeTexte } from '../domain/refus.ts';
import { manquesDe } from '../domain/texte.ts';
import { connuDe } from './connu.ts';
import { ajouterVersion } from './deposer.ts';
import { zDocument, zModele, zVersion } from './saisies.ts';

type Ecrit<T> = Promise<Result<Effets<T>, RefusDeTexte>>;
const droit = 'documents.texte.rediger';

/** Keeps what was chosen for a text, unless somebody else chose meanwhile. */
export const choisirTexte = defineUseCase({
  nom: 'documents.choisir-texte',
  saisie: z.strictObject({
    modele: zModele,
    vu: zFacultatif(zInstant),
    choix: z.record(z.string().max(40), zTexteFacultatif(300)),
  }),
  droit,
  executer: async (
    { tx, cpts, maintenant: le, acteur },
    { modele, vu = null, choix },
  ): Ecrit<object> => {
    const ecrite = { modele, vu, le, parNom: acteur.nom, choix: choixConnus(modele, choix) };
    if (!(await saveRedaction(tx, cpts, ecrite))) return refuse({ motif: 'redaction-changee' });
    const trace = { action: 'documents.texte-choisi', detail: { modele } };
    return reussi(effets({}, { trace }));
  },
});

/** What is empty is not chosen, and what the model does not ask is not kept. */
function choixConnus(modele: Modele, choix: Readonly<Record<string, string>>) {
  return Object.fromEntries(
    CHOIX_DU_MODELE[modele].flatMap(({ cle, options }) => {
      const dit = choix[cle] ?? '';
      const admis = dit !== '' && (!options || options.some(({ valeur }) => valeur === dit));
      return admis ? [[cle, dit]] : [];
    }),
  );
}

/** Keeps the text as it stands today as a draft: a version of its document, that a decision may adopt. */
export const garderProjet = defineUseCase({
  nom: 'documents.garder-projet',
  saisie: z.strictObject({ modele: zModele, note: zTexteOuNull(300) }),
  droit,
  executer: async (
    ctx,
    { modele, note },
  ): Ecrit<{ readonly id: string; readonly rang: number }> => {
    const { choix } = await redactionDe(ctx.tx, ctx.cpts, modele);
    const texte = rediger(modele, await connuDe(ctx), choix);
    const id = await documentOuvert(ctx, modele);
    const fichier = {
      nom: `${modele}.txt`,
      type: TYPE_DE_TEXTE,
      contenu: new TextEncoder().encode(texte),
    };
    const rang = await ajouterVersion(ctx, { document: id, fichier, note, projet: true });
    if (rang === null) return refuse({ motif: 'texte-inchange' });
    const trace = { action: 'documents.projet-garde', objet: id, detail: { modele, rang } };
    return reussi(effets({ id, rang }, { trace }));
  },
});

/** The document of a model, locked; opened when nobody did. */
async function documentOuvert(ctx: Ctx, modele: Modele): Promise<string> {
  const { tx, cpts, maintenant: le, acteur } = ctx;
  const range: Rangement = {
    ...{ rayon: modele, titre: TITRE_DU_MODELE[modele], lecteurs: 'membres', modele },
    ...{ groupeId: null, conventionId: null },
  };
  const nouveau = { ...range, id: ctx.ids(), le, parNom: acteur.nom };
  if (!(await documentDuModele(tx, cpts, modele))) await insertDocument(tx, cpts, nouveau);
  const id = (await documentDuModele(tx, cpts, modele))?.id ?? nouveau.id;
  await lockDocument(tx, cpts, id);
  return id;
}

/** A draft comes into force by a decision of the register, once nothing is left to choose in it. */
export const adopterProjet = defineUseCase({
  nom: 'documents.adopter-projet',
  saisie: z.strictObject({
    document: zDocument,
    version: zVersion,
    decision: z.uuid({ error: 'Choisissez la décision qui adopte ce texte.' }),
  }),
  droit,
  executer: async (
    { tx, cpts },
    { document: id, version: voulue, decision: choisie },
  ): Ecrit<{ readonly id: string }> => {
    await lockDocument(tx, cpts, id);
    const version = (await versionsDe(tx, cpts, id)).find((v) => v.id === voulue);
    if (!version) return refuse({ motif: 'version-inconnue' });
    const decision = (await decisionsDeLaCpts(tx, cpts)).find((d) => d.id === choisie);
    if (!decision || decision.abrogeePar !== null) return refuse({ motif: 'decision-inconnue' });
    const texte = await contenuDe(tx, cpts, version.empreinte);
    if (version.type === TYPE_DE_TEXTE && manquesDe(texte?.toString('utf8') ?? '').length > 0)
      return refuse({ motif: 'texte-incomplet' });
    const dite = `${numeroDeDecision(decision)}, ${decision.instance}`;
    const adoption = { document: id, version: voulue, decisionId: choisie, decision: dite };
    if (!(await adoptVersion(tx, cpts, { ...adoption, le: decision.priseLe })))
      return refuse({ motif: 'deja-adoptee' });
    await setCourante(tx, cpts, { document: id, version: voulue });
    const trace = { action: 'documents.texte-adopte', objet: id, detail: { rang: version.rang } };
    return reussi(effets({ id }, { trace }));
  },
});
