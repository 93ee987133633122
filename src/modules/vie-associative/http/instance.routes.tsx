import { z } from 'zod';
import type { Requete } from '#platform/http/request.ts';
import { get, post } from '#platform/http/route.ts';
import { mandatParId } from '../data/instances.query.ts';
import { etatDuMandat } from '../domain/instance.ts';
import { siegesDe } from '../domain/suppleance.ts';
import { aujourdhuiDe } from '../ui/dire-adhesion.ts';
import { placeDite, placesAuChoix, rangerParSiege } from '../ui/dire-suppleance.ts';
import { InstancePage } from '../ui/instance.page.tsx';
import type { PartieDInstance } from '../ui/vue-d-instance.ts';
import { type ChoixDInstance, lireInstance } from '../usecases/lire-instance.ts';
import { ajouterCollegeDuConseil, retirerCollegeDuConseil } from '../usecases/tenir-conseil.ts';
import { reglerInstance, retirerInstance } from '../usecases/tenir-instances.ts';
import { donnerMandat, finirMandat, nommerTitulaire } from '../usecases/tenir-mandats.ts';
import { contexteDe, type Erreurs, erreursDe, retour } from './contexte.form.ts';
import { ecrireInstance, erreursDInstance, instanceDite } from './instance.form.ts';

const droit = 'asso.instance.tenir';
const CHEMIN = '/app/:slug/vie-associative/instances/:id';
const saisie = z.object({ slug: z.string(), id: z.uuid() });
type Fautes = { readonly [partie in PartieDInstance]?: Erreurs };
type Ici = Requete<{ readonly id: string }>;

/** One body: who sits there. */
export const instanceRoutes = [
  get(CHEMIN, {
    droit: 'asso.adherent.lire',
    saisie: saisie.extend({
      mandat: z.uuid().optional(),
      titulaire: z.uuid().optional(),
      professionnel: z.uuid().optional(),
      q: z.string().max(80).optional(),
    }),
    traiter: async (requete) => await page(requete, requete.saisie, {}),
  }),
  post(CHEMIN, {
    droit,
    saisie,
    traiter: async (requete) => {
      const { id: instance } = requete.saisie;
      const dite = { ...instanceDite(requete.champs), instance };
      const fait = await reglerInstance(requete.appel, dite);
      if (!fait.ok) {
        const erreurs = erreursDInstance(erreursDe(fait.refus));
        return await page(requete, { id: instance }, { instance: erreurs });
      }
      return retour(requete, fait, { vers: `/instances/${instance}`, dire: () => 'Enregistré.' });
    },
  }),
  post(`${CHEMIN}/retirer`, {
    droit,
    saisie,
    traiter: async (requete) => {
      const fait = await retirerInstance(requete.appel, { instance: requete.saisie.id });
      const vers = fait.ok ? '/instances' : `/instances/${requete.saisie.id}`;
      return retour(requete, fait, { vers, dire: () => 'L’instance est retirée.' });
    },
  }),
  post(`${CHEMIN}/colleges`, {
    droit,
    saisie,
    traiter: async (requete) => {
      const { id: instance } = requete.saisie;
      const fait = await ajouterCollegeDuConseil(requete.appel, { ...requete.champs, instance });
      if (!fait.ok)
        return await page(requete, { id: instance }, { college: erreursDe(fait.refus) });
      const dire = () => 'Le collège est ajouté.';
      return retour(requete, fait, { vers: `/instances/${instance}`, dire });
    },
  }),
  post(`${CHEMIN}/colleges/:college/retirer`, {
    droit,
    saisie: saisie.extend({ college: z.uuid() }),
    traiter: async (requete) => {
      const { id: instance, college } = requete.saisie;
      const fait = await retirerCollegeDuConseil(requete.appel, { instance, college });
      const dire = () => 'Le collège est retiré.';
      return retour(requete, fait, { vers: `/instances/${instance}`, dire });
    },
  }),
  post(`${CHEMIN}/mandats`, {
    droit,
    saisie,
    traiter: async (requete) => {
      const { id: instance } = requete.saisie;
      const { place, ...champs } = requete.champs;
      const dit = { ...champs, ...placeDite(place), instance };
      const fait = await donnerMandat(requete.appel, dit);
      if (fait.ok) {
        const dire = () => 'Le mandat est inscrit.';
        return retour(requete, fait, { vers: `/instances/${instance}`, dire });
      }
      const { professionnel } = champs;
      return await page(
        requete,
        { id: instance, professionnel },
        { mandat: erreursDe(fait.refus) },
      );
    },
  }),
  post('/app/:slug/vie-associative/mandats/:id/finir', {
    droit,
    saisie,
    traiter: async (requete) => {
      const { id: mandat } = requete.saisie;
      const fait = await finirMandat(requete.appel, { ...requete.champs, mandat });
      if (!fait.ok) return await duMandat(requete, { mandat }, { fin: erreursDe(fait.refus) });
      const vers = `/instances/${fait.valeur.instance}${fait.valeur.suppleants.length > 0 ? '#vacants' : ''}`;
      return retour(requete, fait, { vers, dire: ({ suppleants }) => direFin(suppleants) });
    },
  }),
  post('/app/:slug/vie-associative/mandats/:id/titulaire', {
    droit,
    saisie,
    traiter: async (requete) => {
      const { id: mandat } = requete.saisie;
      const fait = await nommerTitulaire(requete.appel, { ...requete.champs, mandat });
      if (!fait.ok)
        return await duMandat(requete, { titulaire: mandat }, { titulaire: erreursDe(fait.refus) });
      const dire = () => 'Le siège a un titulaire.';
      return retour(requete, fait, { vers: `/instances/${fait.valeur.instance}`, dire });
    },
  }),
];

/** "Le mandat est fini. B reste suppléant(e) de ce siège : nommez un titulaire." */
function direFin(suppleants: readonly string[]): string {
  if (suppleants.length === 0) return 'Le mandat est fini.';
  const qui = suppleants.join(', ');
  const restent = suppleants.length > 1 ? 'restent suppléants' : 'reste suppléant(e)';
  return `Le mandat est fini. ${qui} ${restent} de ce siège\u00A0: nommez un titulaire quand il est désigné.`;
}

/** Back to the body of a mandate, with what was wrong. */
async function duMandat(
  requete: Ici,
  choix: Omit<ChoixDInstance, 'id'>,
  fautes: Fautes,
): Promise<Response> {
  const { cpts } = contexteDe(requete);
  const connu = await requete.lire((tx) => mandatParId(tx, cpts, requete.saisie.id));
  return connu
    ? await page(requete, { ...choix, id: connu.instanceId }, fautes)
    : requete.introuvable();
}

async function page(requete: Ici, choix: ChoixDInstance, fautes: Fautes): Promise<Response> {
  const { base, cpts, moment, jetons, peut } = contexteDe(requete);
  const jour = aujourdhuiDe(moment);
  const vue = await requete.lire((tx) => lireInstance(tx, cpts, choix));
  if (!vue) return requete.introuvable();
  const { instance, mandats, ...lue } = vue;
  const sieges = siegesDe(mandats, jour);
  const vus = mandats.map((m) => ({ ...m, instance: instance.nom, etat: etatDuMandat(m, jour) }));
  const siegent = vus.filter(({ etat }) => etat === 'en-cours' || etat === 'bientot-fini');
  const tenir = peut(droit);
  const aNommer = siegent.find((m) => m.id === choix.titulaire && m.suppleant) ?? null;
  const laisse = sieges.find(({ id }) => id === aNommer?.siegeId)?.dernierTitulaire;
  const de = (partie: PartieDInstance, ecrits: Readonly<Record<string, string>> = {}) => {
    const erreurs = fautes[partie];
    return { valeurs: erreurs ? requete.champs : ecrits, erreurs: erreurs ?? {} };
  };
  return requete.page(
    <InstancePage
      {...{ ...lue, base, moment, jetons, instance, sieges, tenir }}
      siegent={rangerParSiege(siegent, sieges)}
      autres={vus.filter((m) => !siegent.includes(m))}
      places={placesAuChoix(sieges)}
      aFinir={tenir ? (siegent.find((m) => m.id === choix.mandat) ?? null) : null}
      aNommer={tenir ? aNommer : null}
      saisies={{
        mandat: de('mandat', { du: jour }),
        fin: de('fin', { le: jour }),
        titulaire: de('titulaire', {
          ...{ du: jour, fonction: laisse?.fonction ?? 'Membre', terme: laisse?.terme ?? '' },
        }),
        college: de('college'),
        instance: de('instance', ecrireInstance(instance)),
      }}
    />,
    {
      titre: instance.nom,
      lieu: 'vie-associative',
      ...(Object.keys(fautes).length > 0 ? { statut: 422 } : {}),
    },
  );
}
