import { z } from 'zod';
import { heureCivileDe } from '#kernel/fuseau.ts';
import type { Requete } from '#platform/http/request.ts';
import { get, post } from '#platform/http/route.ts';
import { professionnelsDuTerritoire } from '../data/lieux.query.ts';
import type { DemandeDetaillee } from '../domain/demande-detaillee.ts';
import { MEDECIN } from '../domain/profession.ts';
import { ModifierDemandePage } from '../ui/nouvelle-demande.page.tsx';
import { direRefus } from '../ui/refus.ts';
import { consulterDemande } from '../usecases/consulter-demande.ts';
import { modifierDemande } from '../usecases/modifier-demande.ts';
import { contexteDe } from './contexte.form.ts';
import { lireDemande } from './demande.form.ts';

const zDemande = z.object({ slug: z.string(), id: z.uuid() });
type Ici = Requete<z.output<typeof zDemande>>;
type Champs = Readonly<Record<string, string>>;

/** Correcting a request that waits; what somebody else changed meanwhile is not lost under it. */
export const modifierDemandeRoutes = [
  get('/app/:slug/soins/demandes/:id/modifier', {
    droit: 'snp.demande.traiter',
    saisie: zDemande,
    traiter: async (requete) => await formulaire(requete, {}),
  }),
  post('/app/:slug/soins/demandes/:id/modifier', {
    droit: 'snp.demande.traiter',
    saisie: zDemande,
    traiter: async (requete) => {
      const { id } = requete.saisie;
      const { champs } = requete;
      const { base, cpts } = contexteDe(requete);
      const medecins = await requete.lire((tx) => professionnelsDuTerritoire(tx, cpts, MEDECIN));
      const lue = await lireDemande(requete.appel, champs, { medecins, signes: false });
      if (Object.keys(lue.erreurs).length > 0)
        return await formulaire(requete, { erreurs: lue.erreurs, choix: lue.commune.choix });
      const { origine: _origine, ...saisie } = lue.saisie;
      const { modifieeLe } = champs;
      const faite = await modifierDemande(requete.appel, { ...saisie, demande: id, modifieeLe });
      if (faite.ok)
        return requete.rediriger(`${base}/demandes/${id}`, {
          ton: 'ok',
          texte: 'La demande est modifiée, les propositions sont refaites.',
        });
      if (faite.refus.motif === 'saisie-invalide')
        return await formulaire(requete, { erreurs: faite.refus.champs });
      return await formulaire(requete, { erreurs: { '': direRefus(faite.refus) }, statut: 409 });
    },
  }),
];

type Etat = {
  readonly erreurs?: Champs;
  readonly choix?: readonly { readonly valeur: string; readonly libelle: string }[];
  readonly statut?: number;
};

async function formulaire(requete: Ici, etat: Etat): Promise<Response> {
  const { base, cpts, jetons, moment } = contexteDe(requete);
  const lue = await consulterDemande(requete.appel, { demande: requete.saisie.id });
  if (!lue.ok) return requete.introuvable();
  const demande = lue.valeur;
  return requete.page(
    <ModifierDemandePage
      base={base}
      jetons={jetons}
      demande={demande.id}
      numero={demande.numero}
      modifieeLe={demande.modifieeLe.toISOString()}
      saisie={{
        valeurs: etat.erreurs ? requete.champs : valeursDe(demande, moment.fuseau),
        erreurs: etat.erreurs ?? {},
      }}
      medecins={await requete.lire((tx) => professionnelsDuTerritoire(tx, cpts, MEDECIN))}
      choixDeCommune={etat.choix}
      parUnProfessionnel
    />,
    {
      titre: `Modifier la demande ${demande.numero}`,
      lieu: 'soins',
      ...(etat.erreurs ? { statut: etat.statut ?? 422 } : {}),
    },
  );
}

/** The request as the form writes it. */
function valeursDe(d: DemandeDetaillee, fuseau: string): Champs {
  const ecrites = {
    motif: d.motif,
    description: d.description,
    note: d.note,
    demandeur: d.demandeur,
    prenom: d.prenom,
    nom: d.nom,
    age: d.age,
    mobilite: d.mobilite,
    trajetMax: d.trajetMax,
    telephone: d.telephone,
    courriel: d.courriel,
    delaiHeures: d.delaiHeures,
    commune: d.commune,
    communeTexte: d.communeNom,
    desHeure: d.disponibleDes ? heureCivileDe(d.disponibleDes, fuseau) : null,
    medecin: medecinDe(d),
    medecinTraitantNom: d.medecinTraitantId ? null : d.medecinTraitantNom,
  };
  return Object.fromEntries(
    Object.entries(ecrites).flatMap(([nom, valeur]) =>
      valeur === null ? [] : [[nom, String(valeur)]],
    ),
  );
}

function medecinDe({ medecinTraitant, medecinTraitantId }: DemandeDetaillee): string {
  if (medecinTraitant === 'aucun') return 'aucun';
  return medecinTraitant === 'nomme' ? (medecinTraitantId ?? 'autre') : '';
}
