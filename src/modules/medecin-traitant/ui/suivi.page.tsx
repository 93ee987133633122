import { dateLongue } from '#kernel/formats.ts';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { Bandeau } from '#ui/bandeau.tsx';
import { Section } from '#ui/page.tsx';
import { Etapes, NumeroDeTelephone } from '#ui/public.tsx';
import type { MotifDeCloture } from '../domain/demande.ts';
import type { RaisonDArret, Suivi } from '../domain/suivi.ts';
import type { Moment } from './dire-demande.ts';

export type SuiviPageProps = {
  /** Address of this page: whoever has it follows the request. */
  readonly ici: string;
  readonly moment: Moment;
  readonly suivi: Suivi;
  readonly telephone: string | null;
  readonly alerte?: string | undefined;
};

/** Where a request stands, in plain words, for who holds its link. */
export const SuiviPage = (p: SuiviPageProps) => (
  <>
    {p.alerte ? (
      <div class="mt5">
        <Bandeau ton="attention" annonce="alerte">
          {p.alerte}
        </Bandeau>
      </div>
    ) : null}
    <Titre {...direEtape(p)} />
    {estEnCours(p.suivi) ? <EnCours {...p} /> : null}
    {p.telephone ? (
      <Section titre="Une question&nbsp;?">
        <NumeroDeTelephone numero={p.telephone} />
      </Section>
    ) : null}
  </>
);

const Titre = ({ titre, phrase }: { readonly titre: string; readonly phrase: string }) => (
  <div class="mt6">
    <h1>{titre}</h1>
    <p class="lead mt4">{phrase}</p>
  </div>
);

const estEnCours = ({ etat }: Suivi) => etat !== 'close' && etat !== 'declaree';

/** In the words of whoever asked; a reason that is not theirs is not told on the page. */
const FINIES: Partial<Record<MotifDeCloture, { titre: string; phrase: string }>> = {
  retiree: {
    titre: 'Votre demande est retirée',
    phrase: 'Nous ne cherchons plus. Vous pouvez en faire une autre à tout moment.',
  },
  'a-deja': {
    titre: 'Vous avez un médecin',
    phrase: 'Nous ne cherchons plus. Merci de nous l’avoir dit\u00A0: la place va à quelqu’un.',
  },
  injoignable: {
    titre: 'Nous n’avons pas pu vous joindre',
    phrase: 'Votre demande est arrêtée. Faites-en une autre, ou appelez-nous.',
  },
};

function direEtape({ suivi, moment }: SuiviPageProps) {
  const le = dateLongue(dateCivileDe(new Date(suivi.recueLe), moment.fuseau));
  if (suivi.etat === 'recue')
    return {
      titre: 'Nous allons vous appeler',
      phrase: `Votre demande est reçue depuis le ${le}.`,
    };
  if (suivi.etat === 'justifiee')
    return {
      titre: 'Nous cherchons un médecin',
      phrase: 'Les médecins du territoire voient votre demande, sans votre nom.',
    };
  if (suivi.etat === 'prise')
    return {
      titre: 'Un médecin vous accepte',
      phrase: `${suivi.medecin ?? 'Un médecin'} vous suivra si vous le voulez bien. Son cabinet va vous appeler.`,
    };
  if (suivi.etat === 'declaree')
    return {
      titre: 'Vous avez un médecin traitant',
      phrase: suivi.medecin
        ? `La déclaration est faite avec ${suivi.medecin}.`
        : 'La déclaration est faite.',
    };
  return (
    FINIES[suivi.motif ?? 'oppose'] ?? {
      titre: 'Votre demande est arrêtée',
      phrase: 'Si vous cherchez toujours un médecin, appelez-nous ou faites une autre demande.',
    }
  );
}

const RANGS = { recue: 1, justifiee: 2, prise: 3 } as const;

const EnCours = ({ ici, suivi }: SuiviPageProps) => {
  const rang = suivi.etat === 'close' || suivi.etat === 'declaree' ? 0 : RANGS[suivi.etat];
  const etat = (n: number) => (n < rang ? 'passe' : n === rang ? 'ici' : undefined);
  return (
    <>
      <Section titre="Où elle en est">
        <Etapes
          etapes={[
            { titre: 'Votre demande est reçue', etat: 'passe' },
            { titre: 'Nous vous appelons', etat: etat(1) },
            { titre: 'Nous cherchons un médecin', etat: etat(2) },
            {
              titre: 'Un médecin vous accepte',
              texte: 'Vous restez libre de dire non, lui aussi.',
              etat: etat(3),
            },
          ]}
        />
      </Section>
      <p class="mt5">
        <a class="button" href={`${ici}/arreter?raison=a-deja`}>
          J’ai trouvé un médecin
        </a>
      </p>
      <p class="after">
        <a class="button danger" href={`${ici}/arreter?raison=retiree`}>
          Je retire ma demande
        </a>
      </p>
    </>
  );
};

type ArreterPageProps = {
  readonly ici: string;
  readonly jetons: { readonly csrf: string; readonly cle: string };
  readonly raison: RaisonDArret;
};

/** Mail scanners follow links: ending a request asks for a button. */
export const ArreterPage = ({ ici, jetons, raison }: ArreterPageProps) => (
  <>
    <Titre
      titre={
        raison === 'a-deja' ? 'Vous avez trouvé un médecin\u00A0?' : 'Retirer votre demande\u00A0?'
      }
      phrase={
        raison === 'a-deja'
          ? 'Nous arrêtons de chercher. Pensez à déclarer ce médecin avec lui, à votre prochaine visite.'
          : 'Nous ne vous appellerons plus, et nous ne chercherons plus de médecin.'
      }
    />
    <form method="post" action={`${ici}/arreter`} class="mt5">
      <input type="hidden" name="_csrf" value={jetons.csrf} />
      <input type="hidden" name="_cle" value={jetons.cle} />
      <input type="hidden" name="raison" value={raison} />
      <p>
        <button class={`button big ${raison === 'a-deja' ? 'next' : 'danger'}`} type="submit">
          {raison === 'a-deja' ? 'Oui, j’ai un médecin' : 'Oui, je retire ma demande'}
        </button>
      </p>
      <p class="after">
        <a class="button big" href={ici}>
          Non, continuez à chercher
        </a>
      </p>
    </form>
  </>
);

type LienMortPageProps = { readonly base: string; readonly telephone: string | null };

/** Unknown, expired, revoked and erased look the same. */
export const LienMortPage = ({ base, telephone }: LienMortPageProps) => (
  <>
    <Titre
      titre="Ce lien ne mène plus à rien"
      phrase="Il a expiré, ou il n’est pas complet. Faites une autre demande, ou appelez-nous."
    />
    {telephone ? <NumeroDeTelephone numero={telephone} /> : null}
    <p class="mt5">
      <a class="button next" href={base}>
        Faire une demande
      </a>
    </p>
  </>
);
