# What was understood, said back where the typed words were mended.

understood = I understood: { $what }
understood-and = { $said } · { $part }
understood-period = time { $from } – { $to }
understood-deadline = by { $from } – { $to }
understood-unit = { $name }
understood-unit-self = your unit
understood-unit-several = { $name } (several units have this name)
understood-audience = { $audience ->
    [communes] the communes
    [departments] the departments
    [missing] those who have not sent
   *[all] all units
}
understood-project = { $project }
understood-form = { $form }
understood-indicator = indicator { $indicator }
