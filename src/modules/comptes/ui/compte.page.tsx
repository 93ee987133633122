import { BoutonPoste } from '#ui/bouton.tsx';
import { Faits } from '#ui/faits.tsx';
import { Section, TeteDePage } from '#ui/page.tsx';
import type { Facteur } from '../domain/facteur.ts';
import { FacteursDuCompte } from './facteurs-du-compte.tsx';
import { PscDuCompte } from './psc-du-compte.tsx';
import { type SessionMontree, SessionsDuCompte } from './sessions-du-compte.tsx';

type Props = {
  readonly csrf: string;
  readonly nom: string;
  readonly courriel: string;
  readonly aUnMotDePasse: boolean;
  readonly facteurs: readonly Facteur[];
  /** The identity at Pro Santé Connect, when one is tied to the account. */
  readonly psc: { readonly lieeLe: Date; readonly vueLe: Date } | null;
  readonly exige: boolean;
  readonly codesRestants: number;
  readonly sessions: readonly SessionMontree[];
};

/** One's own account: how one signs in, and where one is signed in. */
export function ComptePage(p: Props) {
  const sessions =
    p.sessions.length > 1
      ? `${p.sessions.length} sessions sont ouvertes.`
      : 'Une session est ouverte.';
  return (
    <>
      <TeteDePage
        titre="Mon compte"
        phrase={sessions}
        miettes={[{ libelle: 'Mes CPTS', href: '/app' }, { libelle: 'Mon compte' }]}
      />
      <Faits
        large
        faits={[
          { terme: 'Nom', valeur: p.nom },
          { terme: 'Adresse de courriel', valeur: p.courriel },
          {
            terme: 'Mot de passe',
            valeur: p.aUnMotDePasse ? (
              <a href="/compte/mot-de-passe">Changer de mot de passe</a>
            ) : (
              'Aucun : vous vous connectez autrement.'
            ),
          },
        ]}
      />
      <FacteursDuCompte {...p} />
      {p.psc ? <PscDuCompte {...p.psc} /> : null}
      <SessionsDuCompte csrf={p.csrf} sessions={p.sessions} />
      <Section titre="Quitter">
        <BoutonPoste action="/deconnexion" csrf={p.csrf}>
          Se déconnecter
        </BoutonPoste>
      </Section>
    </>
  );
}
