import { dateCourte } from '#kernel/formats.ts';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { Section } from '#ui/page.tsx';

const jour = (instant: Date) => dateCourte(dateCivileDe(instant, 'Europe/Paris'));

/** The identity at Pro Santé Connect that is tied to one's account. */
export const PscDuCompte = ({ lieeLe, vueLe }: { readonly lieeLe: Date; readonly vueLe: Date }) => (
  <Section titre="Pro Santé Connect">
    <p>{`Rattaché à votre compte le ${jour(lieeLe)}, a servi le ${jour(vueLe)}.`}</p>
    <div class="actions mt4">
      <a class="button plain" href="/compte/pro-sante-connect/detacher">
        Détacher<span class="hidden"> Pro Santé Connect de mon compte</span>
      </a>
    </div>
  </Section>
);
