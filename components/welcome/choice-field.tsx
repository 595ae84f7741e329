import { text } from '../../utils/i18n/text';
import { type Choice, choices } from './choice';

type ChoiceFieldProps = { chosen: Choice | undefined; onChoose: (choice: Choice) => void };

/** The one question of the page. */
export function ChoiceField({ chosen, onChoose }: ChoiceFieldProps) {
  return (
    <fieldset class="who">
      <legend>{text('who_head')}</legend>
      {choices.map((choice) => (
        <label key={choice} class="who-choice">
          <input
            type="radio"
            name="who"
            checked={choice === chosen}
            aria-labelledby={`who-${choice}-name`}
            aria-describedby={`who-${choice}`}
            onChange={() => onChoose(choice)}
          />
          <span id={`who-${choice}-name`} class="who-name">
            {text(`who_${choice}`)}
          </span>
          <span id={`who-${choice}`} class="sub">
            {text(`who_${choice}Help`)}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
