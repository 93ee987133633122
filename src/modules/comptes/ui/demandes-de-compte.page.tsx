import { depuis, pluriel } from '#kernel/formats.ts';
import { LienBouton } from '#ui/bouton.tsx';
import { Etiquette } from '#ui/etiquette.tsx';
import { Onglets } from '#ui/onglets.tsx';
import { Section, TeteDePage } from '#ui/page.tsx';
import { TexteACopier } from '#ui/texte-a-copier.tsx';
import { Vide } from '#ui/vide.tsx';
import type { Verification } from '../domain/verification.ts';
import { direVerification } from './dire-verification.ts';
import { type OngletOuvert, ongletsDesComptes } from './onglets-des-comptes.ts';

export type DemandeListee = {
  readonly id: string;
  readonly courriel: string;
  readonly prenom: string;
  readonly nom: string;
  readonly profession: string;
  readonly rpps: string | null;
  readonly message: string | null;
  readonly recueLe: Date;
  readonly fois: number;
  readonly decision: 'approuvee' | 'declinee' | null;
  readonly raison: string | null;
  readonly decideeLe: Date | null;
};

export type DemandesDeComptePageProps = {
  readonly base: string;
  readonly maintenant: Date;
  readonly demandes: readonly (DemandeListee & { readonly verification: Verification })[];
  readonly onglets: readonly OngletOuvert[];
  readonly attend: { readonly invitations: number; readonly demandes: number };
  /** Address of the public form, to give away. */
  readonly adressePublique: string;
};

/** Who asked for an account: what the national directory says of them, and the answer to give. */
export const DemandesDeComptePage = (p: DemandesDeComptePageProps) => {
  const enAttente = p.demandes.filter(({ decision }) => decision === null);
  const faites = p.demandes.filter(({ decision }) => decision !== null);
  return (
    <>
      <TeteDePage
        titre="Demandes de compte"
        phrase={
          <>
            <strong>
              {enAttente.length === 0
                ? 'Aucune demande n’attend.'
                : `${pluriel(enAttente.length, 'demande attend', 'demandes attendent')} votre réponse.`}
            </strong>{' '}
            Approuver envoie une invitation.
          </>
        }
      />
      <Onglets
        libelle="Comptes et droits"
        onglets={ongletsDesComptes(p.base, 'demandes', { ouverts: p.onglets, nombres: p.attend })}
      />
      <Section titre="En attente" proche>
        {enAttente.length === 0 ? (
          <Vide
            titre="Personne n’attend"
            phrase={
              <>
                Donnez cette adresse aux professionnels du territoire&nbsp;:{' '}
                <TexteACopier texte={p.adressePublique} libelle="l’adresse du formulaire" />
              </>
            }
          />
        ) : (
          <ul class="rows" data-lignes>
            {enAttente.map((demande) => (
              <EnAttente demande={demande} base={p.base} maintenant={p.maintenant} />
            ))}
          </ul>
        )}
      </Section>
      {faites.length > 0 ? <Faites faites={faites} {...p} /> : null}
    </>
  );
};

type Une = {
  readonly demande: DemandesDeComptePageProps['demandes'][number];
  readonly base: string;
  readonly maintenant: Date;
};

const EnAttente = ({ demande: d, base, maintenant }: Une) => {
  const { ton, titre, phrase } = direVerification(d.verification, d.rpps);
  return (
    <li class="wait" data-ligne>
      <span class="age">{depuis(d.recueLe, maintenant)}</span>
      <div>
        <p>
          <b>{`${d.prenom} ${d.nom}`}</b>
          {`, ${d.profession} `}
          <Etiquette ton={ton}>{titre}</Etiquette>
        </p>
        <p>{phrase}</p>
      </div>
      <LienBouton href={`${base}/demandes/${d.id}`} precision={`${d.prenom} ${d.nom}`}>
        Répondre
      </LienBouton>
    </li>
  );
};

const Faites = ({
  faites,
  maintenant,
}: DemandesDeComptePageProps & { readonly faites: readonly DemandeListee[] }) => (
  <Section titre="Déjà répondues">
    <ul class="rows tight">
      {faites.map((d) => (
        <li>
          {`${d.prenom} ${d.nom}, ${d.profession} `}
          <Etiquette ton={d.decision === 'approuvee' ? 'ok' : 'neutre'}>
            {d.decision === 'approuvee' ? 'Approuvée' : 'Déclinée'}
          </Etiquette>
          <span class="quiet small">
            {d.decideeLe ? ` il y a ${depuis(d.decideeLe, maintenant)}` : ''}
            {d.raison ? `\u00A0: ${d.raison}` : ''}
          </span>
        </li>
      ))}
    </ul>
  </Section>
);
