import { duree, pluriel } from '#kernel/formats.ts';
import { BoutonPoste } from '#ui/bouton.tsx';
import { Section } from '#ui/page.tsx';
import type { Permanence } from '../domain/permanence.ts';
import { direHoraire, direQuand, type Moment, phrase } from './dire-site.ts';

type Props = {
  readonly base: string;
  readonly ici: string;
  readonly moment: Moment;
  readonly jetons: { readonly csrf: string; readonly cle: string };
  readonly permanences: readonly Permanence[];
  readonly aPourvoir: readonly Permanence[];
  /** Whose hours whoever looks may give back. */
  readonly siens: readonly string[];
  readonly peut: { readonly organiser: boolean; readonly prendre: boolean };
};

/** What waits for somebody of the team, soonest first. */
export const APourvoir = (p: Props) => (
  <Section
    titre="À pourvoir"
    droite={pluriel(p.aPourvoir.length, 'permanence')}
    introduction={
      p.peut.prendre
        ? 'Celle que vous prenez est à vous, et ses créneaux s’ouvrent aussitôt.'
        : 'L’équipe a reçu un message avec un lien. Le premier qui la prend l’a.'
    }
    proche
  >
    <ul class="rows tight">
      {p.aPourvoir.map((permanence, rang) => (
        <li class="wait">
          <span class="age">{direNombre(permanence)}</span>
          <p>{phrase(direQuand(permanence, p.moment))}</p>
          <span class="actions">
            {p.peut.prendre ? <Prendre {...p} permanence={permanence} rang={rang} /> : null}
            {p.peut.organiser ? <Annuler {...p} permanence={permanence} /> : null}
          </span>
        </li>
      ))}
    </ul>
  </Section>
);

type Une = Props & { readonly permanence: Permanence };

const Prendre = (p: Une & { readonly rang: number }) => (
  <BoutonPoste
    action={`${p.base}/permanences/${p.permanence.id}/prendre`}
    csrf={p.jetons.csrf}
    cle={`${p.jetons.cle}-${p.permanence.id.slice(-8)}`}
    variante={p.rang === 0 ? 'ferme' : 'normal'}
    precision={direHoraire(p.permanence, p.moment.fuseau)}
  >
    Je la prends
  </BoutonPoste>
);

const Rendre = ({ base, jetons, permanence, moment }: Une) => (
  <BoutonPoste
    action={`${base}/permanences/${permanence.id}/rendre`}
    csrf={jetons.csrf}
    cle={`${jetons.cle}-r${permanence.id.slice(-8)}`}
    precision={direHoraire(permanence, moment.fuseau)}
  >
    Je ne peux pas
  </BoutonPoste>
);

const Annuler = ({ base, jetons, permanence, moment }: Une) => (
  <BoutonPoste
    action={`${base}/permanences/${permanence.id}/annuler`}
    csrf={jetons.csrf}
    cle={`${jetons.cle}-a${permanence.id.slice(-8)}`}
    variante="simple"
    precision={direHoraire(permanence, moment.fuseau)}
  >
    Annuler
  </BoutonPoste>
);

/** The hours of the week, each with who holds them. */
export const Permanences = (p: Props) =>
  p.permanences.length === 0 ? null : (
    <>
      <h3 class="mt6">Permanences de la semaine</h3>
      <ul class="rows tight">
        {p.permanences.map((permanence) => (
          <li class="wait">
            <span class="age">{direNombre(permanence)}</span>
            <div>
              <p>{phrase(direQuand(permanence, p.moment))}</p>
              <p class={permanence.professionnel ? undefined : 'bad-text'}>
                {permanence.professionnel ?? 'Personne encore'}
              </p>
            </div>
            {permanence.debut > p.moment.maintenant ? (
              <span class="actions">
                {p.siens.includes(permanence.professionnelId ?? '') && p.peut.prendre ? (
                  <Rendre {...p} permanence={permanence} />
                ) : null}
                {p.peut.organiser ? <Annuler {...p} permanence={permanence} /> : null}
              </span>
            ) : null}
          </li>
        ))}
      </ul>
    </>
  );

const direNombre = ({ debut, fin }: Permanence): string =>
  duree(Math.round((fin.getTime() - debut.getTime()) / 60_000));
