import { dateHeure, duree } from '#kernel/formats.ts';
import { Bandeau } from '#ui/bandeau.tsx';
import { BoutonPoste, LienBouton } from '#ui/bouton.tsx';
import { Faits } from '#ui/faits.tsx';
import { Frise, type MomentDeFrise } from '#ui/frise.tsx';
import { direSuiteDAbsence, SUITES_D_ABSENCE } from '../domain/absence.ts';
import type { DemandeDetaillee, RendezVous } from '../domain/demande-detaillee.ts';
import { DIRE_ORIGINE, direMoment, direTelephone, type Moment } from './dire-demande.ts';
import { DIRE_GENRE, DIRE_ISSUE, direReponse } from './dire-rendez-vous.ts';
import { EtatDuRendezVous } from './etat-du-rendez-vous.tsx';

type Props = {
  readonly base: string;
  readonly demande: DemandeDetaillee;
  readonly moment: Moment;
  readonly jetons: { readonly csrf: string; readonly cle: string };
  readonly peut: { readonly orienter: boolean; readonly issue: boolean };
  readonly aReorienter?: boolean | undefined;
};

/** What became of a request that was answered: the appointment or the other answer, then its story. */
export const SuiteDeDemande = (p: Props) => (
  <>
    {p.demande.rendezVous && !p.demande.rendezVous.annuleeLe ? (
      <RendezVousPris {...p} rdv={p.demande.rendezVous} />
    ) : (
      <AutreReponse {...p} />
    )}
    <section class="section" aria-labelledby="histoire">
      <h3 id="histoire">Ce qui s’est passé</h3>
      <div class="mt4">
        <Frise moments={histoire(p)} />
      </div>
    </section>
  </>
);

const Opposition = ({ base, rdv }: Props & { readonly rdv: RendezVous }) => (
  <Bandeau ton="attention" titre="À réorienter">
    {`La personne s’est opposée depuis à ce que ${rdv.professionnel} la suive. Rien d’elle ne lui est plus montré\u00A0: `}
    <a href={`${base}/annulation`}>annulez ce rendez-vous</a>
    {', puis donnez-lui-en un autre.'}
  </Bandeau>
);

const RendezVousPris = (p: Props & { readonly rdv: RendezVous }) => {
  const { rdv } = p;
  return (
    <>
      {p.aReorienter ? <Opposition {...p} /> : null}
      <EtatDuRendezVous {...p} />
      <Faits
        faits={[
          {
            terme: 'Où',
            valeur:
              rdv.genre === 'visite' ? 'Au domicile de la personne' : (rdv.lieu ?? rdv.communeNom),
            precision: DIRE_GENRE[rdv.genre],
          },
          ...(rdv.telephone
            ? [
                {
                  terme: 'Téléphone du professionnel',
                  valeur: <a href={`tel:${rdv.telephone}`}>{direTelephone(rdv.telephone)}</a>,
                },
              ]
            : []),
          {
            terme: 'Délais',
            valeur: `Répondu en ${duree(ecart(p.demande.recueLe, p.demande.repondueLe ?? rdv.reserveeLe))}, reçu en ${duree(ecart(p.demande.recueLe, rdv.debut))}`,
            precision: `Donné par ${rdv.reserveeParNom}`,
          },
        ]}
      />
      <div class="actions">
        {rdv.aDeplacerLe ? null : (
          <LienBouton
            href={`${p.base}/bon`}
            variante={rdv.issue || rdv.aPrevenir ? 'normal' : 'suivant'}
          >
            Imprimer le bon
          </LienBouton>
        )}
        {rdv.issue || !p.peut.orienter ? null : (
          <LienBouton href={`${p.base}/annulation`} variante="danger">
            Annuler le rendez-vous
          </LienBouton>
        )}
      </div>
      {p.peut.issue && rdv.issue === 'pas-venu' ? <RappelDeLAbsent {...p} /> : null}
      {p.peut.issue && !rdv.suite && !rdv.aDeplacerLe ? <IssueDuRendezVous {...p} /> : null}
    </>
  );
};

const VERBES = [
  { issue: 'venu', verbe: 'Venu' },
  { issue: 'pas-venu', verbe: 'Pas venu' },
  { issue: 'redirige', verbe: 'Redirigé' },
] as const;

/** How it ended, in one touch; what was noted by mistake is noted again. */
const IssueDuRendezVous = ({ base, jetons, rdv }: Props & { readonly rdv: RendezVous }) => (
  <section class="section" aria-labelledby="issue">
    <h3 id="issue">{rdv.issue ? 'Corriger l’issue' : 'La personne est-elle venue\u00A0?'}</h3>
    <div class="actions mt4">
      {VERBES.filter(({ issue }) => issue !== rdv.issue).map(({ issue, verbe }) => (
        <BoutonPoste
          action={`${base}/issue`}
          csrf={jetons.csrf}
          cle={`${jetons.cle}-${issue}`}
          valeurs={{ issue, reservation: rdv.id }}
          variante={issue === 'venu' && !rdv.issue ? 'ferme' : 'normal'}
        >
          {verbe}
        </BoutonPoste>
      ))}
    </div>
  </section>
);

/** Nobody disappears between two appointments: what the person said when they were called back. */
const RappelDeLAbsent = ({ base, demande, jetons, rdv }: Props & { readonly rdv: RendezVous }) => (
  <section class="section" aria-labelledby="rappel">
    <h3 id="rappel">{rdv.suite ? 'Après son absence' : 'Rappeler la personne'}</h3>
    {rdv.suite ? (
      <p>{`${direSuiteDAbsence(rdv.suite)}.`}</p>
    ) : (
      <>
        {demande.telephone ? (
          <p class="mt4">
            <a class="button" href={`tel:${demande.telephone}`}>
              {`Appeler le ${direTelephone(demande.telephone)}`}
            </a>
          </p>
        ) : null}
        <div class="actions mt4">
          {SUITES_D_ABSENCE.map(({ code, libelle }, rang) => (
            <BoutonPoste
              action={`${base}/absence`}
              csrf={jetons.csrf}
              cle={`${jetons.cle}-${code}`}
              valeurs={{ suite: code, reservation: rdv.id }}
              variante={rang === 0 ? 'ferme' : 'normal'}
            >
              {libelle}
            </BoutonPoste>
          ))}
        </div>
      </>
    )}
  </section>
);

const AutreReponse = ({ base, demande, jetons, peut }: Props) => {
  if (!demande.reponse)
    return (
      <Bandeau
        ton="neutre"
        titre={demande.etat === 'annulee' ? 'Demande annulée' : 'Demande close'}
      >
        {demande.etat === 'annulee'
          ? 'La personne n’attend plus de réponse.'
          : 'Plus rien n’attend ici.'}
      </Bandeau>
    );
  return (
    <Bandeau
      ton={demande.reponse.genre === 'aucune-solution' ? 'attention' : 'ok'}
      titre={direReponse(demande.reponse)}
      action={
        peut.orienter && !demande.purgeeLe ? (
          <BoutonPoste
            action={base.replace(/\/demandes\/.*$/, `/reponses/${demande.reponse.id}/retirer`)}
            csrf={jetons.csrf}
            cle={jetons.cle}
          >
            Annuler cette réponse
          </BoutonPoste>
        ) : null
      }
    >
      {demande.reponse.precision ?? `Réponse donnée par ${demande.reponse.donneeParNom}.`}
    </Bandeau>
  );
};

function histoire({ demande, moment }: Props): readonly MomentDeFrise[] {
  const rdv = demande.rendezVous;
  const etape = (instant: Date | null, quoi: string, detail?: string): readonly MomentDeFrise[] =>
    instant
      ? [
          {
            quand: dateHeure(instant, moment.fuseau),
            datetime: instant.toISOString(),
            quoi,
            detail,
            etat: instant > moment.maintenant ? 'avenir' : 'passe',
          },
        ]
      : [];
  return [
    ...etape(
      demande.recueLe,
      `Demande reçue ${DIRE_ORIGINE[demande.origine]}`,
      demande.recueParNom,
    ),
    ...etape(
      demande.tentativeLe,
      'Médecin traitant appelé',
      demande.medecinTraitantNom ?? undefined,
    ),
    ...(demande.reponse
      ? etape(demande.reponse.donneeLe, direReponse(demande.reponse), demande.reponse.donneeParNom)
      : []),
    ...(rdv
      ? [
          ...etape(
            rdv.reserveeLe,
            rdv.deplaceDe
              ? `Rendez-vous déplacé, prévu d’abord ${direMoment(rdv.deplaceDe, moment)}`
              : 'Rendez-vous donné',
            rdv.reserveeParNom,
          ),
          ...etape(rdv.aDeplacerLe, `${rdv.professionnel} ne peut plus recevoir à cette heure`),
          ...(rdv.suite ? [] : etape(rdv.annuleeLe, 'Rendez-vous annulé')),
          ...(rdv.aDeplacerLe || (rdv.annuleeLe && !rdv.suite)
            ? []
            : etape(rdv.debut, `Rendez-vous avec ${rdv.professionnel}`)),
          ...etape(rdv.issueLe, rdv.issue ? DIRE_ISSUE[rdv.issue] : 'Issue'),
          ...(rdv.suite
            ? etape(rdv.suiteLe, `Rappelée\u00A0: ${direSuiteDAbsence(rdv.suite).toLowerCase()}`)
            : []),
        ]
      : []),
  ];
}

function ecart(debut: Date, fin: Date): number {
  return Math.max(0, Math.round((fin.getTime() - debut.getTime()) / 60_000));
}
