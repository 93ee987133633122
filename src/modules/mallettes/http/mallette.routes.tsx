import { z } from 'zod';
import type { Requete } from '#platform/http/request.ts';
import { get, post } from '#platform/http/route.ts';
import { emprunteursDeLaCpts, mallette as lireMallette } from '../data/mallettes.query.ts';
import { pret as lirePret, pretsDeLaMallette } from '../data/prets.query.ts';
import { MallettePage } from '../ui/mallette.page.tsx';
import { compterUsage } from '../usecases/compter-usage.ts';
import { preterMallette } from '../usecases/preter-mallette.ts';
import { passerMallette, rendreMallette } from '../usecases/rendre-mallette.ts';
import { modifierMallette, retirerMallette } from '../usecases/tenir-mallettes.ts';
import { contexteDe, type Erreurs, erreursDe, retour } from './contexte.form.ts';

const zUn = z.object({ slug: z.string(), id: z.uuid() });
type Ici = Requete<{ readonly id: string }>;
type Fautes = { readonly [nom in 'passage' | 'retour' | 'fiche']?: Erreurs };

/** One case: lent, given back, passed on, counted. */
export const malletteRoutes = [
  get('/app/:slug/mallettes/:id', {
    droit: 'mallettes.mallette.lire',
    saisie: zUn,
    traiter: async (requete) => await page(requete, requete.saisie.id, {}),
  }),
  post('/app/:slug/mallettes/:id', {
    droit: 'mallettes.mallette.tenir',
    saisie: zUn,
    traiter: async (requete) => {
      const { id: mallette } = requete.saisie;
      const fait = await modifierMallette(requete.appel, { ...requete.champs, mallette });
      if (!fait.ok) return await page(requete, mallette, { fiche: erreursDe(fait.refus) });
      return retour(requete, fait, { vers: `/${mallette}`, dire: () => 'Enregistré.' });
    },
  }),
  post('/app/:slug/mallettes/:id/preter', {
    droit: 'mallettes.mallette.tenir',
    saisie: zUn,
    traiter: async (requete) => {
      const { id: mallette } = requete.saisie;
      const fait = await preterMallette(requete.appel, { ...requete.champs, mallette });
      if (!fait.ok) return await page(requete, mallette, { passage: erreursDe(fait.refus) });
      const dire = () => 'La mallette est prêtée, la personne reçoit son lien.';
      return retour(requete, fait, { vers: `/${mallette}`, dire });
    },
  }),
  post('/app/:slug/mallettes/:id/retirer', {
    droit: 'mallettes.mallette.tenir',
    saisie: zUn,
    traiter: async (requete) => {
      const { id: mallette } = requete.saisie;
      const dire = () => 'La mallette n’est plus à l’inventaire.';
      return retour(requete, await retirerMallette(requete.appel, { mallette }), {
        vers: '',
        dire,
      });
    },
  }),
  post('/app/:slug/mallettes/prets/:id/rendre', {
    droit: 'mallettes.pret.tenir',
    saisie: zUn,
    traiter: async (requete) => {
      const fait = await rendreMallette(requete.appel, {
        ...requete.champs,
        pret: requete.saisie.id,
      });
      if (!fait.ok) return await surSaMallette(requete, { retour: erreursDe(fait.refus) });
      const vers = `/${fait.valeur.mallette}`;
      return retour(requete, fait, { vers, dire: () => 'Le retour est noté.' });
    },
  }),
  post('/app/:slug/mallettes/prets/:id/passer', {
    droit: 'mallettes.pret.tenir',
    saisie: zUn,
    traiter: async (requete) => {
      const fait = await passerMallette(requete.appel, {
        ...requete.champs,
        pret: requete.saisie.id,
      });
      if (!fait.ok) return await surSaMallette(requete, { passage: erreursDe(fait.refus) });
      const vers = `/${fait.valeur.mallette}`;
      const dire = () => 'La mallette a changé de mains, la personne reçoit son lien.';
      return retour(requete, fait, { vers, dire });
    },
  }),
  post('/app/:slug/mallettes/prets/:id/usage', {
    droit: 'mallettes.pret.tenir',
    saisie: zUn,
    traiter: async (requete) => {
      const { id } = requete.saisie;
      const fait = await compterUsage(requete.appel, { ...requete.champs, pret: id });
      const { cpts } = contexteDe(requete);
      const pret = await requete.lire((tx) => lirePret(tx, cpts, id));
      const vers = pret ? `/${pret.malletteId}` : '';
      return retour(requete, fait, { vers, dire: () => 'C’est compté.' });
    },
  }),
];

/** The page of the case of a loan, with what is wrong in one of its forms. */
async function surSaMallette(requete: Ici, fautes: Fautes): Promise<Response> {
  const { cpts } = contexteDe(requete);
  const pret = await requete.lire((tx) => lirePret(tx, cpts, requete.saisie.id));
  return pret ? await page(requete, pret.malletteId, fautes) : requete.introuvable();
}

async function page(requete: Ici, id: string, fautes: Fautes): Promise<Response> {
  const { base, cpts, moment, jetons, soi, peut } = contexteDe(requete);
  const mallette = await requete.lire((tx) => lireMallette(tx, cpts, id));
  if (!mallette) return requete.introuvable();
  const prets = await requete.lire((tx) => pretsDeLaMallette(tx, cpts, id));
  const enCours = prets.find(({ rendueLe }) => rendueLe === null) ?? null;
  const { nom, depot, contenu, etat } = mallette;
  const saisie = (erreurs: Erreurs | undefined, ecrits = {}) => ({
    valeurs: erreurs ? requete.champs : ecrits,
    erreurs: erreurs ?? {},
  });
  return requete.page(
    <MallettePage
      base={base}
      moment={moment}
      jetons={jetons}
      mallette={mallette}
      enCours={enCours}
      prets={prets}
      emprunteurs={await requete.lire((tx) => emprunteursDeLaCpts(tx, cpts))}
      saisies={{
        passage: saisie(fautes.passage),
        retour: saisie(fautes.retour),
        fiche: saisie(fautes.fiche, { nom, depot, contenu: contenu ?? '', etat }),
      }}
      peut={{
        tenir: peut('mallettes.mallette.tenir'),
        sienne: soi !== null && enCours?.professionnelId === soi,
      }}
    />,
    { titre: nom, lieu: 'soins', ...(Object.keys(fautes).length > 0 ? { statut: 422 } : {}) },
  );
}
