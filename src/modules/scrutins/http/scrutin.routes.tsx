import { z } from 'zod';
import { slug } from '#kernel/texte.ts';
import { PDF, writePdf } from '#platform/documents/pdf.ts';
import { qrCode } from '#platform/documents/qr-code.ts';
import type { Requete } from '#platform/http/request.ts';
import { get, post } from '#platform/http/route.ts';
import { elire } from '../domain/depouillement.ts';
import { optionsDe, peutSeClore, phaseDe } from '../domain/scrutin.ts';
import { LienRemisPage } from '../ui/lien-remis.page.tsx';
import { ScrutinPage } from '../ui/scrutin.page.tsx';
import { annulerScrutin } from '../usecases/annuler-scrutin.ts';
import { cloreScrutin } from '../usecases/clore-scrutin.ts';
import { imprimerProcesVerbal } from '../usecases/imprimer-proces-verbal.ts';
import { type DepouillementLu, lireDepouillement } from '../usecases/lire-depouillement.ts';
import { ouvrirPrepare } from '../usecases/ouvrir-scrutin.ts';
import { remettreLien } from '../usecases/remettre-lien.ts';
import { noterPouvoir, retirerPouvoir } from '../usecases/tenir-pouvoirs.ts';
import { type ScrutinVu, voirScrutin } from '../usecases/voir-scrutin.ts';
import { contexteDe, type Erreurs, erreursDe, retour } from './contexte.form.ts';
import { documentDeProcesVerbal } from './proces-verbal.export.ts';

const BASE = '/app/:slug/vie-associative/scrutins';
const CHEMIN = `${BASE}/:id`;
const droit = 'scrutins.scrutin.tenir';
const lire = 'scrutins.scrutin.lire';
const saisie = z.object({ slug: z.string(), id: z.uuid() });
type Ici = Requete<{ readonly id: string }>;

const GESTES = {
  ouvrir: { faire: ouvrirPrepare, dit: 'Le vote est ouvert, et les liens partent.' },
  clore: { faire: cloreScrutin, dit: 'L’urne est ouverte\u00A0: voyez le résultat.' },
  annuler: { faire: annulerScrutin, dit: 'Le scrutin est annulé.' },
} as const;

/** One vote, from its list to its count. */
export const scrutinRoutes = [
  get(CHEMIN, {
    droit: lire,
    saisie: saisie.extend({ confirmer: z.enum(['clore', 'annuler']).optional().catch(undefined) }),
    traiter: async (requete) => await page(requete, null, requete.saisie.confirmer ?? null),
  }),
  ...(['ouvrir', 'clore', 'annuler'] as const).map((geste) =>
    post(`${CHEMIN}/${geste}`, {
      droit,
      saisie,
      traiter: async (requete) => {
        const { id } = requete.saisie;
        const { faire, dit } = GESTES[geste];
        const fait = await faire(requete.appel, { scrutin: id });
        return retour(requete, fait, { vers: `/${id}`, dire: () => dit });
      },
    }),
  ),
  post(`${CHEMIN}/pouvoirs`, {
    droit,
    saisie,
    traiter: async (requete) => {
      const { id: scrutin } = requete.saisie;
      const fait = await noterPouvoir(requete.appel, { ...requete.champs, scrutin });
      if (!fait.ok) return await page(requete, erreursDe(fait.refus));
      return retour(requete, fait, { vers: `/${scrutin}`, dire: () => 'Le pouvoir est noté.' });
    },
  }),
  post(`${CHEMIN}/pouvoirs/retirer`, {
    droit,
    saisie,
    traiter: async (requete) => {
      const { id: scrutin } = requete.saisie;
      const fait = await retirerPouvoir(requete.appel, { ...requete.champs, scrutin });
      return retour(requete, fait, { vers: `/${scrutin}`, dire: () => 'Le pouvoir est retiré.' });
    },
  }),
  get(`${CHEMIN}/proces-verbal.pdf`, {
    droit: lire,
    saisie,
    traiter: async (requete) => {
      const { moment } = contexteDe(requete);
      const lu = await imprimerProcesVerbal(requete.appel, { scrutin: requete.saisie.id });
      if (!lu.ok) return requete.introuvable();
      const cadre = { cpts: requete.appel.cpts?.nom ?? '', moment };
      const contenu = await writePdf(documentDeProcesVerbal(lu.valeur, cadre));
      const nom = `proces-verbal-${slug(lu.valeur.scrutin.titre)}.pdf`;
      return requete.fichier(contenu, { nom, type: PDF });
    },
  }),
  post(`${BASE}/electeurs/:id/lien`, {
    droit,
    saisie,
    traiter: async (requete) => {
      const fait = await remettreLien(requete.appel, { electeur: requete.saisie.id });
      if (!fait.ok) return retour(requete, fait, { vers: '', dire: () => '' });
      const { base, publique } = contexteDe(requete);
      const { jeton, nom, scrutin } = fait.valeur;
      const lien = new URL(`${publique}/vote/${jeton}`, requete.url).href;
      return requete.page(
        <LienRemisPage
          retour={`${base}/${scrutin.id}`}
          {...{ nom, lien, titre: scrutin.titre }}
          image={await qrCode(lien)}
        />,
        { titre: `Lien de vote de ${nom}`, lieu: 'vie-associative' },
      );
    },
  }),
];

async function page(
  requete: Ici,
  erreurs: Erreurs | null,
  aConfirmer: 'clore' | 'annuler' | null = null,
): Promise<Response> {
  const { base, publique, jetons, moment, peut } = contexteDe(requete);
  const vu = await voirScrutin(requete.appel, { scrutin: requete.saisie.id });
  if (!vu.ok) return requete.introuvable();
  const { scrutin, membres, ecartes, electeurs } = vu.valeur;
  const { maintenant } = moment;
  const restent = scrutin.inscrits - scrutin.votants;
  const compte =
    scrutin.etat === 'clos'
      ? await lireDepouillement(requete.appel, { scrutin: scrutin.id })
      : null;
  return requete.page(
    <ScrutinPage
      {...{ base, publique, jetons, moment, scrutin, membres, ecartes, electeurs }}
      phase={phaseDe(scrutin, maintenant)}
      quiVote={quiVote(vu.valeur)}
      pouvoirs={pouvoirsNommes(vu.valeur)}
      compte={compte?.ok ? compteVu(compte.valeur) : null}
      aConfirmer={aConfirmer}
      peutClore={peutSeClore(scrutin, { maintenant, restent })}
      saisie={{ valeurs: erreurs ? requete.champs : {}, erreurs: erreurs ?? {} }}
      tenir={peut(droit)}
    />,
    { titre: scrutin.titre, lieu: 'vie-associative', ...(erreurs ? { statut: 422 } : {}) },
  );
}

function quiVote({ source, scrutin }: ScrutinVu): string {
  if (source.length > 0) return source.join(', ');
  return scrutin.precedentId === null ? 'La liste donnée à l’ouverture' : 'Ceux du tour précédent';
}

function pouvoirsNommes({ pouvoirs, membres }: ScrutinVu) {
  const nom = (id: string) => membres.find((m) => m.id === id)?.nom;
  return pouvoirs.flatMap(({ mandant, mandataire }) => {
    const [de, a] = [nom(mandant), nom(mandataire)];
    return de && a ? [{ mandant, mandataire, nom: de, pour: a }] : [];
  });
}

function compteVu({ scrutin, decompte, intact }: DepouillementLu) {
  const { sieges, inscrits } = scrutin;
  const tour = { decompte, inscrits };
  const options = optionsDe(scrutin);
  const suite = sieges !== null && elire({ ...scrutin, sieges, options }, tour).restants > 0;
  return { decompte, intact, suite };
}
