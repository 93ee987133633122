import { duree, pluriel } from '#kernel/formats.ts';
import { Attente, GroupeAttente } from '#ui/attente.tsx';
import { Bouton, BoutonPoste, LienBouton } from '#ui/bouton.tsx';
import type { Contenu } from '#ui/contenu.ts';
import { Section, TeteDePage } from '#ui/page.tsx';
import { Vide } from '#ui/vide.tsx';
import { estJoignable } from '../domain/annonce.ts';
import type { ADeplacer } from '../domain/deplacement.ts';
import { direEcart, direMoment, direPersonne, direTelephone, type Moment } from './dire-demande.ts';

/** The slot that would do instead, instants as ISO text. */
type Proposition = {
  readonly creneauId: string;
  readonly debut: string;
  readonly nom: string;
  readonly genre: string;
  readonly commune: string;
  readonly communeNom: string | null;
  readonly trajetMinutes: number | null;
};

export type RendezVousPropose = ADeplacer & { readonly proposition: Proposition | null };

export type ADeplacerPageProps = {
  /** `/app/demo/soins` */
  readonly base: string;
  readonly moment: Moment;
  readonly jetons: { readonly csrf: string; readonly cle: string };
  readonly rendezVous: readonly RendezVousPropose[];
  /** How many come after these, later ones. */
  readonly autres: number;
};

/** Appointments whose professional can no longer receive: where each would go, who is to be called. */
export const ADeplacerPage = (p: ADeplacerPageProps) => {
  const aDeplacer = p.rendezVous.filter((r) => r.aDeplacer && r.proposition);
  const aRappeler = p.rendezVous.filter((r) => r.aDeplacer && !r.proposition);
  const aPrevenir = p.rendezVous.filter((r) => !r.aDeplacer);
  return (
    <>
      <TeteDePage
        miettes={[{ libelle: 'Demandes', href: p.base }, { libelle: 'À déplacer' }]}
        titre="Rendez-vous à déplacer"
        phrase="Leur professionnel ne peut plus recevoir. Chacun reste ici jusqu’à ce qu’il soit déplacé, gardé ou annulé."
        moyen
      />
      {p.rendezVous.length === 0 ? (
        <Vide
          niveau={2}
          titre="Rien à déplacer"
          phrase="Quand un professionnel ferme des heures, ses rendez-vous arrivent ici."
        />
      ) : null}
      {aDeplacer.length > 0 ? <Deplacables {...p} rendezVous={aDeplacer} /> : null}
      {aRappeler.length > 0 ? (
        <Section titre="À rappeler" proche introduction="Aucun créneau ne convient à leur besoin.">
          <GroupeAttente titre="Sans autre créneau" nombre={aRappeler.length}>
            {aRappeler.map((rdv) => (
              <Ligne {...p} rdv={rdv} verbe={<AutreReponse {...p} rdv={rdv} />} />
            ))}
          </GroupeAttente>
        </Section>
      ) : null}
      {aPrevenir.length > 0 ? (
        <Section
          titre="À prévenir"
          proche
          introduction="Déplacés, mais aucun message ne peut atteindre la personne."
        >
          <GroupeAttente titre="Au téléphone" nombre={aPrevenir.length}>
            {aPrevenir.map((rdv) => (
              <Ligne {...p} rdv={rdv} verbe={<Prevenu {...p} rdv={rdv} />} />
            ))}
          </GroupeAttente>
        </Section>
      ) : null}
      {p.autres > 0 ? (
        <p class="mt6 quiet">
          {`${pluriel(p.autres, 'autre rendez-vous, plus tard, viendra', 'autres rendez-vous, plus tard, viendront')} ici à mesure que ceux-ci sont réglés.`}
        </p>
      ) : null}
    </>
  );
};

const Deplacables = (p: ADeplacerPageProps) => (
  <Section
    titre="À déplacer"
    proche
    introduction="La personne reçoit un message qui dit les deux heures."
  >
    {p.rendezVous.length > 1 ? (
      <form method="post" action={`${p.base}/a-deplacer/tous`}>
        <input type="hidden" name="_csrf" value={p.jetons.csrf} />
        <input type="hidden" name="_cle" value={p.jetons.cle} />
        {p.rendezVous.map(({ reservationId, proposition, numero }) => (
          <input
            type="hidden"
            name="deplacements"
            value={`${reservationId}/${proposition?.creneauId}/${numero}`}
          />
        ))}
        <div class="actions">
          <Bouton variante="suivant">
            {`Déplacer ces ${pluriel(p.rendezVous.length, 'rendez-vous', 'rendez-vous')}`}
          </Bouton>
        </div>
      </form>
    ) : null}
    <div class="mt5">
      <GroupeAttente titre="Avec un autre créneau" nombre={p.rendezVous.length}>
        {p.rendezVous.map((rdv) => (
          <Ligne {...p} rdv={rdv} verbe={<Deplacer {...p} rdv={rdv} />} />
        ))}
      </GroupeAttente>
    </div>
  </Section>
);

type UnProps = Pick<ADeplacerPageProps, 'base' | 'moment' | 'jetons'> & {
  readonly rdv: RendezVousPropose;
};

const Ligne = ({ base, moment, rdv, verbe }: UnProps & { readonly verbe: Contenu }) => (
  <Attente
    age={direEcart(rdv.debut, moment)}
    ancien={rdv.aDeplacer}
    phrase={
      <>
        <a href={`${base}/demandes/${rdv.demandeId}`}>{direPersonne(rdv)}</a>
        {`\u00a0: ${direMoment(rdv.debut, moment)}, ${rdv.professionnel}.`}
      </>
    }
    detail={
      <>
        {rdv.proposition ? (
          <>
            {'Irait '}
            <b>{direMoment(new Date(rdv.proposition.debut), moment)}</b>
            {`, ${direOu(rdv.proposition)}. `}
          </>
        ) : null}
        {rdv.telephone ? (
          <a href={`tel:${rdv.telephone}`}>{direTelephone(rdv.telephone)}</a>
        ) : rdv.illisible ? null : (
          'Aucun téléphone'
        )}
        {direInjoignable(rdv)}
      </>
    }
    verbe={verbe}
  />
);

/** Said before it is moved: no message will tell the person. */
function direInjoignable(rdv: RendezVousPropose): string | null {
  if (!rdv.aDeplacer || !rdv.proposition || rdv.illisible || estJoignable(rdv)) return null;
  return rdv.telephone ? '. Aucun message ne l’atteint\u00A0: à appeler.' : ', ni courriel.';
}

function direOu({ nom, genre, commune, communeNom, trajetMinutes }: Proposition): string {
  if (genre === 'visite') return `${nom}, à domicile`;
  const route = trajetMinutes === null ? '' : `, à ${duree(trajetMinutes)} de route`;
  return `${nom}, à ${communeNom ?? commune}${route}`;
}

const Deplacer = ({ base, jetons, rdv, moment }: UnProps) => (
  <div class="actions flat">
    <BoutonPoste
      action={`${base}/a-deplacer/${rdv.reservationId}`}
      csrf={jetons.csrf}
      cle={`${jetons.cle}-${rdv.reservationId.slice(-8)}`}
      valeurs={{ creneau: rdv.proposition?.creneauId ?? '' }}
      precision={direMoment(rdv.debut, moment)}
    >
      Déplacer
    </BoutonPoste>
    <Garder base={base} jetons={jetons} rdv={rdv} moment={moment} />
  </div>
);

const Garder = ({ base, jetons, rdv, moment }: UnProps) => (
  <BoutonPoste
    action={`${base}/a-deplacer/${rdv.reservationId}/garder`}
    csrf={jetons.csrf}
    cle={`${jetons.cle}-g${rdv.reservationId.slice(-8)}`}
    variante="simple"
    precision={direMoment(rdv.debut, moment)}
  >
    Garder
  </BoutonPoste>
);

const AutreReponse = (p: UnProps) => (
  <div class="actions flat">
    <LienBouton
      href={`${p.base}/demandes/${p.rdv.demandeId}`}
      precision={`demande ${p.rdv.numero}`}
    >
      Répondre autrement
    </LienBouton>
    <Garder {...p} />
  </div>
);

const Prevenu = ({ base, jetons, rdv }: UnProps) => (
  <BoutonPoste
    action={`${base}/a-deplacer/${rdv.reservationId}/prevenu`}
    csrf={jetons.csrf}
    cle={`${jetons.cle}-p${rdv.reservationId.slice(-8)}`}
    precision={`demande ${rdv.numero}`}
  >
    C’est fait
  </BoutonPoste>
);
