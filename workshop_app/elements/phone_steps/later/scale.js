// A question that is answered from 1 to 5.
import { inject } from "vue";

export default {
  template: `
    <fieldset class="phone-scale" :disabled="paused">
      <legend>{{ desk.texts[name] }}</legend>
      <p class="phone-ends">
        <span :id="name + '-low'">{{ desk.texts[name + "_low"] }}</span>
        <span :id="name + '-high'">{{ desk.texts[name + "_high"] }}</span>
      </p>
      <div>
        <label v-for="n in 5" :key="n">
          <input type="radio" :name="name" :value="n" :checked="value === n" :aria-describedby="ends[n]"
            @change="$emit('choose', n)" />
          <span>{{ n }}</span>
        </label>
      </div>
    </fieldset>`,
  props: { name: String, value: Number, paused: Boolean },
  emits: ["choose"],
  setup: ({ name }) => ({ desk: inject("desk"), ends: { 1: `${name}-low`, 5: `${name}-high` } }),
};
