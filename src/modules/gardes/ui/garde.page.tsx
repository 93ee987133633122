import { pluriel } from '#kernel/formats.ts';
import { Bandeau } from '#ui/bandeau.tsx';
import { Bouton, BoutonPoste } from '#ui/bouton.tsx';
import { ChampListe } from '#ui/champ-liste.tsx';
import { ChampTexte } from '#ui/champs-simples.tsx';
import { Faits } from '#ui/faits.tsx';
import { Formulaire } from '#ui/formulaire.tsx';
import { Section, TeteDePage } from '#ui/page.tsx';
import { lier, type Saisie } from '#ui/saisie.ts';
import { type AAppeler, type Appeles, direAppel } from '../domain/appel.ts';
import { estCommencee, type GardeListee, minutesDeGarde } from '../domain/garde.ts';
import { traitsDe } from '../domain/poids.ts';
import type { Participant, Tableau } from '../domain/tableau.ts';
import { DIRE_TRAIT, direGarde, direTelephone, type Moment } from './dire-garde.ts';

export type GardePageProps = {
  readonly base: string;
  readonly moment: Moment;
  readonly jetons: { readonly csrf: string; readonly cle: string };
  readonly tableau: Tableau;
  readonly garde: GardeListee;
  readonly participants: readonly Participant[];
  /** Duties to come of the others, that may be asked in return. */
  readonly autres: readonly GardeListee[];
  readonly peut: { readonly tenir: boolean; readonly echanger: boolean };
  /** Those asked who have not said no; null: nothing is proposed. */
  readonly appel: Appeles | null;
  /** What was typed to give it back, and why it was refused. */
  readonly rendre: Saisie;
};

/** One duty: who holds it, and what may be done of it. */
export const GardePage = (p: GardePageProps) => {
  const { garde, moment, base, tableau } = p;
  const quand = direGarde(garde, moment.fuseau);
  return (
    <>
      <TeteDePage
        miettes={[
          { libelle: 'Gardes', href: base },
          { libelle: tableau.nom, href: `${base}/tableaux/${tableau.id}` },
          { libelle: quand },
        ]}
        titre={`Garde, ${quand}`}
        moyen
        phrase={
          garde.professionnel ? (
            <>
              {'Tenue par '}
              <strong>{garde.professionnel}</strong>.
            </>
          ) : garde.oubliee ? (
            'Elle a été tenue. La CPTS n’en garde plus le nom.'
          ) : (
            <>
              <strong class="bad-text">Personne n’est de cette garde.</strong>
              {garde.renduePar ? ` ${garde.renduePar} ne peut pas la tenir.` : null}
            </>
          )
        }
      />
      <Details {...p} />
      {estCommencee(garde, moment.maintenant) ? null : <Gestes {...p} />}
    </>
  );
};

const Details = ({ garde, moment }: GardePageProps) => {
  const traits = traitsDe(garde, moment.fuseau).map((trait) => DIRE_TRAIT[trait].toLowerCase());
  return (
    <Faits
      large
      faits={[
        ...(garde.tour ? [{ terme: 'Tour', valeur: garde.tour }] : []),
        { terme: 'Durée', valeur: pluriel(Math.round(minutesDeGarde(garde) / 60), 'heure') },
        { terme: 'Compte pour', valeur: traits.length > 0 ? traits.join(', ') : 'jour ordinaire' },
        ...(garde.lieu
          ? [{ terme: 'Où', valeur: [garde.lieu, garde.commune].filter(Boolean).join(', ') }]
          : []),
        ...(garde.telephone
          ? [{ terme: 'Téléphone', valeur: direTelephone(garde.telephone) }]
          : []),
      ]}
    />
  );
};

const Gestes = (p: GardePageProps) => (
  <>
    {p.peut.echanger && (p.garde.professionnel || p.garde.renduePar) ? <Echanger {...p} /> : null}
    {p.peut.tenir ? <Confier {...p} /> : null}
  </>
);

const Echanger = (p: GardePageProps) => {
  const { base, garde, jetons, participants, autres, moment } = p;
  if (garde.echangeId) return <EnEchange {...p} />;
  const ceux = participants.filter((q) => q.professionnelId !== garde.professionnelId);
  const siennes = (qui: string) => autres.filter((g) => g.professionnelId === qui);
  return (
    <Section
      titre="Échanger cette garde"
      introduction="Un message part aussitôt à qui a une adresse. Qui accepte la reprend, le tableau suit, et vous êtes prévenu."
    >
      <Formulaire action={`${base}/gardes/${garde.id}/echanger`} {...jetons}>
        <ChampListe
          nom="professionnel"
          libelle="À qui la proposer"
          vide="À tous les participants"
          facultatif
          options={ceux.map((q) => ({ valeur: q.professionnelId, libelle: q.nom }))}
        />
        <ChampListe
          nom="enRetour"
          libelle="Contre une de ses gardes"
          aide="Seulement si vous la proposez à une personne"
          vide="Sans rien demander en retour"
          facultatif
          options={ceux
            .filter((q) => siennes(q.professionnelId).length > 0)
            .map((q) => ({
              groupe: q.nom,
              options: siennes(q.professionnelId).map((g) => ({
                valeur: g.id,
                libelle: direGarde(g, moment.fuseau),
              })),
            }))}
        />
        <div class="actions">
          <Bouton variante="suivant">Proposer cette garde</Bouton>
        </div>
      </Formulaire>
      <Rendre {...p} />
    </Section>
  );
};

/** It was proposed: what is awaited, and how to take it back. */
const EnEchange = ({ base, garde, jetons, appel }: GardePageProps) => (
  <Section titre="Échange">
    <Bandeau
      ton="info"
      titre={
        garde.renduePar
          ? 'Cette garde est rendue, et proposée à tous.'
          : 'Cette garde est proposée à l’échange.'
      }
      action={
        <BoutonPoste
          action={`${base}/echanges/${garde.echangeId}/annuler`}
          csrf={jetons.csrf}
          cle={jetons.cle}
          valeurs={{ garde: garde.id }}
        >
          {garde.renduePar ? `La laisser à ${garde.renduePar}` : 'Garder cette garde'}
        </BoutonPoste>
      }
    >
      {appel && appel.ecrits + appel.aAppeler.length > 0
        ? `${direAppel(appel.ecrits, appel.aAppeler.length)}. La première qui accepte la reprend.`
        : 'Personne d’autre n’est de ce tableau.'}
    </Bandeau>
    {appel && appel.aAppeler.length > 0 ? <AAppelerListe qui={appel.aAppeler} /> : null}
  </Section>
);

/** No message reaches them: somebody telephones, or they are not asked. */
const AAppelerListe = ({ qui }: { readonly qui: readonly AAppeler[] }) => (
  <>
    <h3 class="mt5">À appeler, faute d’adresse</h3>
    <ul class="rows tight">
      {qui.map(({ nom, telephone }) => (
        <li class="row-act">
          <b>{nom}</b>
          {telephone ? (
            <a href={`tel:${telephone}`}>{direTelephone(telephone)}</a>
          ) : (
            <span class="quiet">Numéro inconnu</span>
          )}
        </li>
      ))}
    </ul>
  </>
);

/** No longer theirs at once, whoever takes it: they cannot come. */
const Rendre = ({ base, garde, jetons, rendre }: GardePageProps) => (
  <details class="mt5" open={Object.keys(rendre.erreurs).length > 0}>
    <summary>La rendre sans attendre un échange</summary>
    <Formulaire
      action={`${base}/gardes/${garde.id}/rendre`}
      csrf={jetons.csrf}
      cle={`${jetons.cle}-r`}
      saisie={rendre}
    >
      <p class="mt4">
        La garde est sans personne dès maintenant. Qui a une adresse dans le tableau reçoit un lien
        pour la prendre, la coordination est prévenue.
      </p>
      <ChampTexte
        {...lier(rendre, 'raison')}
        libelle="Un mot à la coordination"
        facultatif
        longueurMax={200}
        remplissage="off"
      />
      <div class="actions">
        <Bouton variante="ferme">Rendre cette garde</Bouton>
      </div>
    </Formulaire>
  </details>
);

const Confier = ({ base, garde, jetons, participants }: GardePageProps) => (
  <Section titre="Confier cette garde">
    <Formulaire action={`${base}/gardes/${garde.id}/affecter`} {...jetons}>
      <ChampListe
        nom="professionnel"
        id="confier-a"
        libelle="À qui"
        vide="Choisir"
        valeur={garde.professionnelId ?? ''}
        options={participants.map((q) => ({ valeur: q.professionnelId, libelle: q.nom }))}
      />
      <div class="actions">
        <Bouton variante={garde.professionnel ? 'normal' : 'suivant'}>Confier la garde</Bouton>
        {garde.professionnel ? (
          <Bouton action={`${base}/gardes/${garde.id}/liberer`} variante="simple">
            {`Retirer ${garde.professionnel}`}
          </Bouton>
        ) : null}
      </div>
    </Formulaire>
  </Section>
);
