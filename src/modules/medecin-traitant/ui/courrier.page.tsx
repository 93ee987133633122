import { dateLongue } from '#kernel/formats.ts';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { Bandeau } from '#ui/bandeau.tsx';
import { BoutonPoste, LienBouton } from '#ui/bouton.tsx';
import { FeuilleA4 } from '#ui/feuille-a4.tsx';
import { TeteDePage } from '#ui/page.tsx';
import type { DefautDAdresse } from '../domain/adresse-postale.ts';
import type { Origine } from '../domain/demande.ts';
import { direTelephone, type Moment } from './dire-demande.ts';

export type CourrierPageProps = {
  readonly base: string;
  readonly jetons: { readonly csrf: string; readonly cle: string };
  readonly moment: Moment;
  readonly cpts: {
    readonly nom: string;
    readonly points: readonly { readonly lon: number; readonly lat: number }[];
    readonly telephone: string | null;
    /** Public page of the search, as somebody types it. */
    readonly page: string;
  };
  readonly demande: {
    readonly id: string;
    readonly numero: number;
    readonly origine: Origine;
  };
  /** Lines of the envelope; only the name when nothing more is known. */
  readonly enveloppe: readonly string[];
  /** What is missing of the address; null: it is whole. */
  readonly manque: DefautDAdresse | null;
  /** Calls without an answer since somebody was last reached. */
  readonly appels: number;
};

/** A letter to somebody whom calls did not reach: one sheet, and one button once it is posted. */
export const CourrierPage = (p: CourrierPageProps) => {
  const demande = `${p.base}/demandes/${p.demande.id}`;
  return (
    <>
      <div class="no-print">
        <TeteDePage
          miettes={[
            { libelle: 'Médecin traitant', href: p.base },
            { libelle: `Demande n° ${p.demande.numero}`, href: demande },
            { libelle: 'Courrier' },
          ]}
          titre="Courrier"
          moyen
          action={
            <>
              <button class="button" type="button" data-imprimer hidden>
                Imprimer
              </button>
              <BoutonPoste
                action={`${demande}/tentatives`}
                {...p.jetons}
                valeurs={{ canal: 'courrier', resultat: 'envoye' }}
                variante="suivant"
              >
                Il est envoyé
              </BoutonPoste>
              <LienBouton href={demande} variante="simple">
                Revenir
              </LienBouton>
              <span class="quiet small">Imprimez par Ctrl P, en A4.</span>
            </>
          }
        />
        {p.manque ? (
          <div class="mt5">
            <Bandeau ton="attention">{MANQUES[p.manque]}</Bandeau>
          </div>
        ) : null}
      </div>
      <div class="mt5">
        <Feuille {...p} />
      </div>
    </>
  );
};

const MANQUES: Readonly<Record<DefautDAdresse, string>> = {
  'sans-adresse': 'L’adresse n’est pas connue\u00A0: écrivez-la à la main sur la feuille.',
  'sans-voie': 'L’adresse n’a ni rue ni lieu-dit\u00A0: complétez-la à la main sur la feuille.',
  'sans-code-postal': 'Le code postal n’est pas connu\u00A0: écrivez-le à la main sur la feuille.',
  'adresse-trop-longue':
    'L’adresse ne tient pas sur une enveloppe\u00A0: relisez-la avant de poster.',
};

/** How this request came to us: nothing that its reader knows to be untrue. */
const VENUES: Readonly<Record<Origine, string>> = {
  patient: 'Vous nous avez demandé de l’aide pour trouver un médecin traitant.',
  proche: 'Une personne proche de vous nous a dit que vous cherchez un médecin traitant.',
  professionnel: 'Un professionnel de santé nous a dit que vous cherchez un médecin traitant.',
  pharmacie: 'Votre pharmacie nous a dit que vous cherchez un médecin traitant.',
  'travailleur-social':
    'La personne qui vous accompagne nous a dit que vous cherchez un médecin traitant.',
  ligne: 'Notre équipe a noté que vous cherchez un médecin traitant.',
  liste:
    'Nous avons appris, par une liste qui nous a été remise, que vous n’avez pas de médecin traitant.',
};

const Lignes = ({ lignes }: { readonly lignes: readonly string[] }) => (
  <>
    {lignes.map((ligne, i) => (
      <>
        {i > 0 ? <br /> : null}
        {ligne}
      </>
    ))}
  </>
);

const Feuille = ({ cpts, moment, demande, enveloppe, appels }: CourrierPageProps) => (
  <FeuilleA4
    cpts={cpts}
    titre="Votre recherche d’un médecin traitant"
    meta={[
      {
        terme: 'Pour',
        valeur: <Lignes lignes={enveloppe} />,
      },
      { terme: 'Le', valeur: dateLongue(dateCivileDe(moment.maintenant, moment.fuseau)) },
    ]}
    pied={{
      gauche: 'Vous n’avez rien à payer. Ne joignez aucun document.',
      droite: `Demande n° ${demande.numero}`,
    }}
  >
    <h3>Bonjour,</h3>
    <p>
      {VENUES[demande.origine]}
      {appels > 0 ? ' Nous n’avons pas réussi à vous joindre par téléphone.' : ''}
    </p>
    <p>
      <b>Cherchez-vous toujours un médecin&nbsp;?</b>
    </p>
    <ul>
      <li>Oui&nbsp;: appelez-nous, et dites-nous à quel numéro et à quelle heure vous joindre.</li>
      <li>Non, ou vous en avez trouvé un&nbsp;: dites-le-nous, la place ira à quelqu’un.</li>
    </ul>
    {cpts.telephone ? <p class="poster mt5">{direTelephone(cpts.telephone)}</p> : null}
    <p>{`Vous pouvez aussi refaire votre demande, avec un autre numéro, sur ${cpts.page}`}</p>
    <p>
      Vous restez libre de choisir votre médecin, et de ne donner aucune suite à cette lettre. Votre
      demande garde sa place.
    </p>
    <p>{`L’équipe de ${cpts.nom}`}</p>
  </FeuilleA4>
);
