import { z } from 'zod';
import { dateCivileDe, heureCivileDe } from '#kernel/fuseau.ts';
import type { Requete } from '#platform/http/request.ts';
import { get, post } from '#platform/http/route.ts';
import { actionsDites } from '../data/actions-dites.query.ts';
import { documentsJoints } from '../data/joints.query.ts';
import { professionnelsDuTerritoire } from '../data/personnes.query.ts';
import { pointsDeLaReunion } from '../data/points.query.ts';
import { convoques } from '../data/reunions.query.ts';
import { feuillesFigees, signatures } from '../data/signatures.query.ts';
import type { Reunion } from '../domain/reunion.ts';
import { ReunionPage } from '../ui/reunion.page.tsx';
import { peutLireFeuille } from '../usecases/animer.ts';
import { signaturesDe } from '../usecases/lire-feuille.ts';
import { nommerMetiers } from '../usecases/nommer-metiers.ts';
import { ajouterPoint, retirerPoint } from '../usecases/tenir-points.ts';
import { annulerReunion, convoquerPersonnes, modifierReunion } from '../usecases/tenir-reunion.ts';
import { contexteDe, corpsDe, erreursDe, retour, valeursDe } from './contexte.form.ts';
import { interDe } from './inter.form.ts';
import { reunionDe } from './reunion.form.ts';

const saisie = z.object({ slug: z.string(), id: z.uuid() });
const CHEMIN = '/app/:slug/reunions/:id';
const droit = 'reunions.reunion.animer';

/** One meeting: seen, moved, called off; who is on its list, what it will talk of. */
export const reunionRoutes = [
  get(CHEMIN, {
    droit: 'reunions.reunion.lire',
    saisie,
    traiter: async (requete) => await pageDeReunion(requete, null),
  }),
  post(CHEMIN, {
    droit,
    saisie,
    traiter: async (requete) => {
      const { id } = requete.saisie;
      const fait = await modifierReunion(requete.appel, { ...corpsDe(requete), reunion: id });
      if (!fait.ok)
        return await pageDeReunion(requete, { forme: 'reunion', erreurs: erreursDe(fait.refus) });
      return retour(requete, fait, { vers: `/${id}`, dire: () => 'C’est enregistré.' });
    },
  }),
  post(`${CHEMIN}/annuler`, {
    droit,
    saisie,
    traiter: async (requete) => {
      const { id } = requete.saisie;
      return retour(requete, await annulerReunion(requete.appel, { reunion: id }), {
        vers: `/${id}`,
        dire: () => 'La réunion est annulée, et chacun est prévenu par message.',
      });
    },
  }),
  post(`${CHEMIN}/personnes`, {
    droit,
    saisie,
    traiter: async (requete) => {
      const { id } = requete.saisie;
      const fait = await convoquerPersonnes(requete.appel, { ...corpsDe(requete), reunion: id });
      if (!fait.ok)
        return await pageDeReunion(requete, { forme: 'personnes', erreurs: erreursDe(fait.refus) });
      return retour(requete, fait, { vers: `/${id}`, dire: () => 'La liste est complétée.' });
    },
  }),
  post(`${CHEMIN}/points`, {
    droit,
    saisie,
    traiter: async (requete) => {
      const { id } = requete.saisie;
      const fait = await ajouterPoint(requete.appel, { ...corpsDe(requete), reunion: id });
      if (!fait.ok)
        return await pageDeReunion(requete, { forme: 'point', erreurs: erreursDe(fait.refus) });
      return retour(requete, fait, {
        vers: `/${id}`,
        dire: () => 'Le point est à l’ordre du jour.',
      });
    },
  }),
  post(`${CHEMIN}/points/:point/retirer`, {
    droit,
    saisie: saisie.extend({ point: z.uuid() }),
    traiter: async (requete) => {
      const { id, point } = requete.saisie;
      return retour(requete, await retirerPoint(requete.appel, { reunion: id, point }), {
        vers: `/${id}`,
        dire: () => 'Le point est retiré de l’ordre du jour.',
      });
    },
  }),
];

type Erreurs = Readonly<Record<string, string>>;
type Refusee = { readonly forme: 'reunion' | 'point' | 'personnes'; readonly erreurs: Erreurs };
type Ici = Requete<{ readonly id: string }>;

/** One meeting; with what is wrong in one of its forms, if anything. */
async function pageDeReunion(requete: Ici, refusee: Refusee | null): Promise<Response> {
  const contexte = contexteDe(requete);
  const { cpts, moment } = contexte;
  const { id } = requete.saisie;
  const lue = await reunionDe(requete);
  if (!lue) return requete.introuvable();
  const { reunion, animer, conduire } = lue;
  const liste = await requete.lire((tx) => convoques(tx, cpts, id));
  const deja = new Set(liste.map(({ professionnelId }) => professionnelId));
  const territoire = animer ? await requete.lire((tx) => professionnelsDuTerritoire(tx, cpts)) : [];
  const { professionnel } = requete.appel.acteur;
  const signees = await requete.lire((tx) => signatures(tx, cpts, id));
  const feuilles = await requete.lire((tx) => feuillesFigees(tx, cpts, id));
  const [derniere] = feuilles;
  const { referentProfessionnel: referent } = reunion;
  const lisible = peutLireFeuille(requete.appel.acteur, {
    referent,
    figee: derniere !== undefined,
  });
  const joints = await requete.lire((tx) => documentsJoints(tx, cpts, `reunions/${id}`));
  const saisie = (forme: Refusee['forme'], valeurs: Readonly<Record<string, string>> = {}) =>
    refusee?.forme === forme
      ? { valeurs: valeursDe(requete), erreurs: refusee.erreurs }
      : { valeurs, erreurs: {} };
  return requete.page(
    <ReunionPage
      {...contexte}
      animer={animer}
      conduire={conduire}
      inter={await interDe(requete, { reunion, conduire })}
      convie={professionnel !== null && deja.has(professionnel)}
      reunion={reunion}
      pieces={
        contexte.peut('preuves.dossier.lire')
          ? `${contexte.racine}/financement/preuves/pieces?de=reunions/${id}`
          : null
      }
      joindre={
        animer && contexte.peut('documents.document.deposer')
          ? `${contexte.racine}/documents/joindre?a=reunions/${id}`
          : null
      }
      documents={joints.map((j) => ({
        ...j,
        href: `${contexte.racine}/documents/joints/reunions/${id}/${j.versionId}`,
      }))}
      convoques={liste}
      points={await requete.lire((tx) => pointsDeLaReunion(tx, cpts, id))}
      signatures={derniere ? signaturesDe(derniere.contenu) : signees}
      actions={await requete.lire((tx) => actionsDites(tx, cpts, id))}
      feuilles={lisible ? feuilles : []}
      choisissables={nommerMetiers(territoire.filter((p) => !deja.has(p.id)))}
      saisies={{
        reunion: saisie('reunion', valeursDeReunion(reunion, moment.fuseau)),
        point: saisie('point'),
        personnes: saisie('personnes'),
      }}
    />,
    { titre: reunion.titre, lieu: 'reunions', ...(refusee ? { statut: 422 } : {}) },
  );
}

function valeursDeReunion(r: Reunion, fuseau: string): Readonly<Record<string, string>> {
  return {
    titre: r.titre,
    jour: dateCivileDe(r.debut, fuseau),
    debut: heureCivileDe(r.debut, fuseau),
    fin: heureCivileDe(r.fin, fuseau),
    modalite: r.modalite,
    lieu: r.lieu ?? '',
    adresseVisio: r.adresseVisio ?? '',
  };
}
