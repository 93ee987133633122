import { z } from 'zod';
import type { Requete } from '#platform/http/request.ts';
import { get, post } from '#platform/http/route.ts';
import { adhesionsDeLaCpts } from '../data/adhesions.query.ts';
import { collegesDeLaCpts } from '../data/colleges.query.ts';
import { instancesDeLaCpts, mandatParId, mandatsDeLInstance } from '../data/instances.query.ts';
import { appelerAdherent, nomDe } from '../domain/adhesion.ts';
import { etatDuMandat } from '../domain/instance.ts';
import { aujourdhuiDe } from '../ui/dire-adhesion.ts';
import { InstancePage } from '../ui/instance.page.tsx';
import {
  donnerMandat,
  finirMandat,
  reglerInstance,
  retirerInstance,
} from '../usecases/tenir-instances.ts';
import { contexteDe, type Erreurs, erreursDe, retour } from './contexte.form.ts';
import { ecrireInstance, erreursDInstance, instanceDite } from './instance.form.ts';

const droit = 'asso.instance.tenir';
const CHEMIN = '/app/:slug/vie-associative/instances/:id';
const saisie = z.object({ slug: z.string(), id: z.uuid() });
type Fautes = { readonly [partie in 'mandat' | 'fin' | 'instance']?: Erreurs };
type Vue = { readonly id: string; readonly mandat?: string | undefined };

/** One body: who sits there. */
export const instanceRoutes = [
  get(CHEMIN, {
    droit: 'asso.adherent.lire',
    saisie: saisie.extend({ mandat: z.uuid().optional() }),
    traiter: async (requete) => await page(requete, requete.saisie, {}),
  }),
  post(CHEMIN, {
    droit,
    saisie,
    traiter: async (requete) => {
      const { id: instance } = requete.saisie;
      const dite = { ...instanceDite(requete.champs), instance };
      const fait = await reglerInstance(requete.appel, dite);
      if (!fait.ok)
        return await page(
          requete,
          { id: instance },
          { instance: erreursDInstance(erreursDe(fait.refus)) },
        );
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
  post(`${CHEMIN}/mandats`, {
    droit,
    saisie,
    traiter: async (requete) => {
      const { id: instance } = requete.saisie;
      const fait = await donnerMandat(requete.appel, { ...requete.champs, instance });
      if (!fait.ok) return await page(requete, { id: instance }, { mandat: erreursDe(fait.refus) });
      return retour(requete, fait, {
        vers: `/instances/${instance}`,
        dire: () => 'Le mandat est inscrit.',
      });
    },
  }),
  post('/app/:slug/vie-associative/mandats/:id/finir', {
    droit,
    saisie,
    traiter: async (requete) => {
      const { id: mandat } = requete.saisie;
      const fait = await finirMandat(requete.appel, { ...requete.champs, mandat });
      if (fait.ok)
        return retour(requete, fait, {
          vers: `/instances/${fait.valeur.instance}`,
          dire: () => 'Le mandat est fini.',
        });
      const { cpts } = contexteDe(requete);
      const connu = await requete.lire((tx) => mandatParId(tx, cpts, mandat));
      return connu
        ? await page(requete, { id: connu.instanceId, mandat }, { fin: erreursDe(fait.refus) })
        : requete.introuvable();
    },
  }),
];

async function page(requete: Requete<unknown>, { id, mandat }: Vue, fautes: Fautes) {
  const { base, cpts, moment, jetons, peut } = contexteDe(requete);
  const jour = aujourdhuiDe(moment);
  const vue = await requete.lire(async (tx) => ({
    instance: (await instancesDeLaCpts(tx, cpts)).find((une) => une.id === id),
    mandats: await mandatsDeLInstance(tx, cpts, id),
    colleges: await collegesDeLaCpts(tx, cpts),
    adherents: await adhesionsDeLaCpts(tx, cpts, { etats: ['active', 'suspendue'] }),
  }));
  const { instance } = vue;
  if (!instance) return requete.introuvable();
  const vus = vue.mandats.map((m) => ({
    ...m,
    instance: instance.nom,
    etat: etatDuMandat(m, jour),
  }));
  const siegent = vus.filter(({ etat }) => etat === 'en-cours' || etat === 'bientot-fini');
  const saisieDe = (partie: keyof Fautes, ecrits: Readonly<Record<string, string>> = {}) => {
    const erreurs = fautes[partie];
    return { valeurs: erreurs ? requete.champs : ecrits, erreurs: erreurs ?? {} };
  };
  return requete.page(
    <InstancePage
      base={base}
      moment={moment}
      jetons={jetons}
      instance={instance}
      colleges={vue.colleges}
      siegent={siegent}
      autres={vus.filter((m) => !siegent.includes(m))}
      adherents={vue.adherents.map((a) => ({
        valeur: a.id,
        libelle: a.genre === 'structure' ? `${nomDe(a)}, ${appelerAdherent(a)}` : nomDe(a),
      }))}
      aFinir={peut(droit) ? (siegent.find((m) => m.id === mandat) ?? null) : null}
      saisies={{
        mandat: saisieDe('mandat', { du: jour }),
        fin: saisieDe('fin', { le: jour }),
        instance: saisieDe('instance', ecrireInstance(instance)),
      }}
      tenir={peut(droit)}
    />,
    {
      titre: instance.nom,
      lieu: 'vie-associative',
      ...(Object.keys(fautes).length > 0 ? { statut: 422 } : {}),
    },
  );
}
