# The form of address, where a Vietnamese text says «đồng chí».
# At the start of a sentence { -dc(case: "upper") }, elsewhere { -dc }.
-dc = { $case ->
    [upper] You
   *[lower] you
}
