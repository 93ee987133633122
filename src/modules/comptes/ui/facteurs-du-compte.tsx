import { dateCourte } from '#kernel/formats.ts';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { BoutonPoste } from '#ui/bouton.tsx';
import { Section } from '#ui/page.tsx';
import type { Facteur } from '../domain/facteur.ts';

type Props = {
  readonly csrf: string;
  readonly facteurs: readonly Facteur[];
  /** The roles ask for one: the last is not removed. */
  readonly exige: boolean;
  readonly codesRestants: number;
};

const GENRES = { code: 'Application de codes', 'cle-d-acces': 'Clé d’accès' } as const;
const jour = (instant: Date) => dateCourte(dateCivileDe(instant, 'Europe/Paris'));

/** Second factors and recovery codes of one's account. */
export function FacteursDuCompte({ csrf, facteurs, exige, codesRestants }: Props) {
  return (
    <Section titre="Second facteur" introduction={introduction(facteurs.length, exige)}>
      {facteurs.length > 0 ? (
        <ul class="rows tight">
          {facteurs.map((facteur) => (
            <Ligne facteur={facteur} retirable={!exige || facteurs.length > 1} />
          ))}
        </ul>
      ) : null}
      <div class="actions mt4">
        <a class="button" href="/compte/facteurs/cle">
          Ajouter une clé d’accès
        </a>
        <a class="button" href="/compte/facteurs/application">
          Ajouter une application de codes
        </a>
      </div>
      {facteurs.length > 0 ? <Codes csrf={csrf} restants={codesRestants} /> : null}
    </Section>
  );
}

function introduction(nombre: number, exige: boolean): string {
  if (nombre === 0)
    return 'Aucun. Un second facteur protège votre compte même si votre mot de passe est volé.';
  if (nombre === 1)
    return exige
      ? 'Ajoutez-en un deuxième : si vous perdez le premier, vous ne resterez pas dehors. Votre rôle en demande un ; le dernier ne se retire pas.'
      : 'Ajoutez-en un deuxième : si vous perdez le premier, vous ne resterez pas dehors.';
  return 'Chacun suffit, après votre mot de passe. Une clé d’accès suffit même seule.';
}

const Ligne = (p: { readonly facteur: Facteur; readonly retirable: boolean }) => {
  const { id, nom, genre, creeLe, utiliseLe } = p.facteur;
  const servi = utiliseLe ? `, a servi le ${jour(utiliseLe)}` : '';
  return (
    <li class="row-act">
      <span>
        <b>{nom}</b>
        <br />
        <span class="quiet small">{`${GENRES[genre]}, ajoutée le ${jour(creeLe)}${servi}`}</span>
      </span>
      {p.retirable ? (
        <a class="button plain" href={`/compte/facteurs/${id}/retirer`}>
          Retirer<span class="hidden">{` : ${nom}`}</span>
        </a>
      ) : null}
    </li>
  );
};

const Codes = (p: { readonly csrf: string; readonly restants: number }) => (
  <div class="mt5">
    <h3>Codes de secours</h3>
    <p class={p.restants < 3 ? 'warn-text' : 'quiet'}>
      {p.restants === 0
        ? 'Il ne vous en reste aucun.'
        : `Il vous en reste ${p.restants} sur dix. Ceux d’avant ne serviront plus si vous en demandez d’autres.`}
    </p>
    <div class="mt4">
      <BoutonPoste action="/compte/codes-de-secours" csrf={p.csrf}>
        Obtenir dix nouveaux codes
      </BoutonPoste>
    </div>
  </div>
);
