import { accord } from '#kernel/formats.ts';
import { BoutonPoste } from '#ui/bouton.tsx';
import { Section } from '#ui/page.tsx';

export type RecensementProps = {
  /** `/app/demo` */
  readonly racine: string;
  readonly jetons: { readonly csrf: string; readonly cle: string };
  readonly recensement: {
    readonly aujourdhui: number;
    readonly ceMois: number;
    /** The last one of the day, which may be taken back. */
    readonly dernier: string | null;
  };
  /** Sent with each gesture, when it is for somebody else. */
  readonly valeurs?: Readonly<Record<string, string>> | undefined;
};

/** Care given outside the slots, counted with one touch: declared, never measured. */
export const Recensement = ({ racine, jetons, recensement: r, valeurs }: RecensementProps) => (
  <Section titre="Soins hors créneaux" proche>
    <p class="small quiet">
      Un patient vu sans rendez-vous, entre deux. Compté comme déclaré, sans son nom.
    </p>
    <p class="mt4">
      <b class="num t4">{r.aujourdhui}</b>
      {` ${accord(r.aujourdhui, 'compté', 'comptés')} aujourd’hui, ${r.ceMois} ce mois-ci.`}
    </p>
    <div class="actions mt4">
      <BoutonPoste
        action={`${racine}/soins/recensement`}
        csrf={jetons.csrf}
        cle={jetons.cle}
        valeurs={valeurs}
        variante="suivant"
        touche="R"
      >
        Compter un patient de plus
      </BoutonPoste>
      {r.dernier ? (
        <BoutonPoste
          action={`${racine}/soins/recensement/${r.dernier}/annuler`}
          csrf={jetons.csrf}
          cle={`${jetons.cle}-annuler`}
          valeurs={valeurs}
          variante="simple"
        >
          Retirer le dernier
        </BoutonPoste>
      ) : null}
    </div>
    <p class="small mt4">
      <a href={`${racine}/soins/recensement`}>Compter depuis un téléphone, même sans réseau</a>
    </p>
  </Section>
);
